"""I. 个人信息."""

from reports.checks.privacy import (
    i01_identity_number,
    i02_mobile_number,
    i03_bank_card,
    i04_applicant,
    i05_officials,
    i06_private_mail,
)

PRIVACY = (
    i01_identity_number.CHECK,
    i02_mobile_number.CHECK,
    i03_bank_card.CHECK,
    i04_applicant.CHECK,
    i05_officials.CHECK,
    i06_private_mail.CHECK,
)
