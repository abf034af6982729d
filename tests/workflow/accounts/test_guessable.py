"""Passwords that everybody tries are refused, however long; long ones of one's own are not."""

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from reports.models import Account
from reports.workflow.accounts.first_password import first_password


@pytest.mark.parametrize(
    "password",
    [
        *("123456789012", "woaini1314520", "qwe123456789", "1qaz2wsx3edc", "aaaaaaaaaaaa"),
        *(
            "abcabcabcabc",
            "admin123456789",
            "Password2024!",
            "zhengfu-gongkai-2025",
            "qwertyuiop123",
        ),
        *(
            "987654321000",
            "woaini-woaini-521",
            "asdfghjkl;12",
            "管理员密码123456789",
            "147258369147",
        ),
        *(
            "wang20241231wang",
            "wang-wang-123456",
            "王秀英王秀英王秀英王秀英",
            "青石镇人民政府2024年年报",
        ),
    ],
)
def test_a_usual_password_is_refused_in_words(wang: Account, password: str) -> None:
    with pytest.raises(ValidationError) as refused:
        validate_password(password, wang)
    assert "太好猜" in "".join(refused.value.messages)


@pytest.mark.parametrize(
    "password",
    [
        *("a-word-from-home", "yangguang-nianbao", "kuaile de xiao ma", "correct horse battery"),
        *("门前老树长新芽院里枯木又开花", "heyuefengqingshan", "7j2k-tree-window-9"),
    ],
)
def test_a_long_one_of_ones_own_is_taken(wang: Account, password: str) -> None:
    validate_password(password, wang)


def test_a_first_password_is_none_that_is_guessed(wang: Account) -> None:
    validate_password(first_password(), wang)


def test_length_alone_is_asked_for_in_words(db: None) -> None:
    with pytest.raises(ValidationError, match="密码太短，至少要12个字符") as refused:
        validate_password("tree-window")
    assert len(refused.value.messages) == 1
    validate_password("tree-windows")
