"""What visitors are told in English; officers read Indonesian, so theirs is not here."""

from collections.abc import Mapping
from typing import Final

from shared.identity import Doubt
from shared.training import sentences as training

SENTENCES: Final[Mapping[str, str]] = {
    # The program itself
    "app.bug": "Something went wrong (code {code}). Please try again; if it happens again, tell the"
    " staff this code.",
    "app.offline": "The office's data cannot be reached. Please try again, or ask the staff.",
    # Guestbook
    "guestbook.form": "Please check the marked entries again.",
    "guestbook.no_room": "Registering in the bidding room is not offered for your choice. Please"
    " ask the staff.",
    "scan.later": "Please finish this form or press Cancel first, then scan again.",
    "requests.unknown_code": "This code is not known as a request. Please scan its receipt again,"
    " or ask our staff.",
    "recall.unknown": "This code is not known. Please scan a slip of this office again,"
    " or start without scanning.",
    "guestbook.not_for_you": "The service {service} is not offered for your choice. Go back and"
    " choose another service, or ask the staff.",
    # Bidding room
    "room.unknown_code": "This code is not known in the bidding room. Please scan it again, or"
    " choose your computer.",
    "room.waiting": "{label} is still waiting, number {position} in line. Please wait until your"
    " number is called on the queue display and over the loudspeaker.",
    "room.missed": "{label} was called, but nobody came. Please ask the front office to call this"
    " number again.",
    "room.ended": "{label} has finished in the bidding room. To use it again, please take a new"
    " number.",
    "room.not_claimed": "{computer} for {label} is not in use yet. Please scan your slip at the"
    " kiosk to begin.",
    "room.claim_lapsed": "The time for {label} to come is over and the computer went to the next"
    " visitor. Please ask the front office to call this number again.",
    "room.nobody_there": "{computer} is not in use now. Please check the number of your computer"
    " and choose again.",
    "room.wrong_digits": "These four digits do not match. Please check the phone number you wrote"
    " when you came; tries left: {left}.",
    "room.ask_officer": "The digits can no longer be checked here. The staff have been told; please"
    " scan your slip, or wait a moment for them.",
    "room.computer_taken": "{computer} is in use or out of order. Please choose another one.",
    "room.no_computer": "This computer is not there any more. Please go back and choose again.",
    # Complaints and suggestions
    "complaints.form": "Please check the marked entries again.",
    "complaints.unknown_code": "This code is not known as a receipt of a complaint or suggestion."
    " Please scan a slip of this office again.",
    # Training
    **training.SENTENCES_EN,
    # Satisfaction survey
    "survey.unknown_code": "This code is not known. Please scan your ticket or slip again, or type"
    " the code under its barcode.",
    "survey.mistyped": "One of the letters or digits is wrong. Please delete it and type the code"
    " under the barcode again.",
    "survey.not_served": "{label} has not been served yet. Please scan this slip again when the"
    " service is finished.",
    "survey.too_late": "The survey can be answered up to {days} days after a visit. Please answer"
    " it at your next visit.",
    "survey.answered": "The survey for {label} has been answered already. Thank you, there is"
    " nothing left to do.",
}

FIELD_SENTENCES: Final[Mapping[str, str]] = {
    "guestbook.name_missing": "Please write your name.",
    "guestbook.organisation_missing": "Please write the name of your company or agency.",
    "guestbook.phone_missing": "Please write a phone number where you can be reached.",
    "guestbook.purpose_missing": "Please write what you came for.",
    "guestbook.applicant_type_missing": "Please choose the type of provider.",
    "guestbook.is_director_missing": "Please choose whether you are the director/owner.",
    "guestbook.too_long": "Too long; please write at most {longest} characters.",
    "guestbook.choice_missing": "Please choose one of the answers.",
    "guestbook.answer_missing": "Please fill in your answer.",
    "guestbook.answer_too_long": "Too long; please shorten your answer.",
    "guestbook.answer_digits": "Please write digits only.",
    "guestbook.answer_moment": "Please complete date and time, such as 25-11-2026 14.00.",
    "complaints.text_missing": "Please write your complaint, suggestion or question.",
    "complaints.text_too_long": "Too long; please write at most 2000 characters.",
    "complaints.name_too_long": "Too long; please write at most 120 characters.",
    "complaints.contact_too_long": "Too long; please write at most 120 characters.",
    "complaints.contact": "Please write a complete phone number or email address.",
    Doubt.NOT_DIGITS: "This number should consist of digits only.",
    Doubt.NIK_LENGTH: "A NIK usually has 16 digits.",
    Doubt.NIK_BIRTH_DATE: "The date of birth in this NIK is unusual; please check digits 7–12.",
    Doubt.NIP_LENGTH: "A NIP or NI PPPK usually has 18 digits.",
    Doubt.NIP_BIRTH_DATE: "The date of birth in this NIP is unusual; please check the first 8"
    " digits.",
    Doubt.NIP_APPOINTMENT: "The date of appointment in this NIP is unusual; please check digits"
    " 9–14.",
    Doubt.NIP_SEX: "Digit 15 of a NIP is usually 1 or 2.",
    Doubt.PHONE_PREFIX: "Mobile numbers usually begin with 08 or +628.",
    Doubt.PHONE_LENGTH: "Mobile numbers usually have 10 to 13 digits.",
}
