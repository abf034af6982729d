"""Is this a password? Long enough, said in Chinese (Django's own sentence is not translated)."""

from django.contrib.auth.password_validation import MinimumLengthValidator


class LongEnough(MinimumLengthValidator):
    """密码长度: how long it must be is the settings' to say."""

    def get_error_message(self) -> str:
        return f"密码太短，至少要{self.min_length}个字符。"

    def get_help_text(self) -> str:
        return f"至少{self.min_length}个字符，不要用常见的密码；几个词连在一起，好记又难猜。"
