"""I. 个人信息."""

from reports.checks.privacy import i01_identity_number, i02_mobile_number, i03_bank_card

PRIVACY = (i01_identity_number.CHECK, i02_mobile_number.CHECK, i03_bank_card.CHECK)
