"""How is a form drawn whose template draws the frame?"""

from crispy_forms.helper import FormHelper
from django import forms


def plain(form: forms.BaseForm) -> FormHelper:
    """Fields alone: the template draws the form around them."""
    helper = FormHelper(form)
    helper.form_tag = False
    helper.disable_csrf = True
    return helper
