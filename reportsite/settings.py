"""Settings: safe by default, changed through the environment alone."""

from datetime import timedelta
from pathlib import Path

from bootstrap_wrapper import get_bootstrap_css_dir
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from reports.workflow.accounts.identity.services_file import identity_services
from reportsite.caches import PREFIX, cache_address, caches
from reportsite.environment import (
    ASKED,
    database,
    env_address,
    env_bool,
    env_folder,
    env_number,
    env_secret,
    env_text,
    hosts_of,
)
from reportsite.journal import LOGGING as LOGGING
from reportsite.stores import stores

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = env_folder("DATA_DIR", BASE_DIR / ".var")

DEBUG = env_bool("DEBUG")
DEMO = env_bool("DEMO")
SECRET_KEY = env_secret("SECRET_KEY", "only-for-the-demonstration" if DEBUG or DEMO else "")
ALLOWED_HOSTS = hosts_of("ALLOWED_HOSTS", is_shown_only=DEBUG or DEMO)

INSTALLED_APPS = [
    "reportsite.apps.ReadingAdmin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "crispy_forms",
    "crispy_bootstrap5",
    "csp",
    "post_office",
    "axes",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
    "django_tasks",
    "django_tasks_db",
    "reports",
]

MIDDLEWARE = [
    "reports.web.watched.access_log.numbered",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "reports.web.compression.Compression",
    "csp.middleware.CSPMiddleware",
    "reports.web.page_rights.pages_have_no_devices",
    "reports.web.receiving.many_files.ManyFiles",
    "reports.web.keepable.Keepable",
    "reports.web.sign_in.sessions.Sessions",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "reports.web.sign_in.idle.sessions_end",
    "django_otp.middleware.OTPMiddleware",
    "reports.web.came_from.known_whereabouts",
    "django.contrib.messages.middleware.MessageMiddleware",
    "reports.web.sign_in.owed_first.first_things_come_first",
    "reports.web.freshness.never_stored",
    "reports.web.sealed_stay_closed.SealedStayClosed",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "reportsite.urls"
WSGI_APPLICATION = "reportsite.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "reports.web.roles.roles",
                "reports.web.bell.unread_notices",
                "reports.web.guide.help_address",
            ],
        },
    },
]
CRISPY_ALLOWED_TEMPLATE_PACKS = "bootstrap5"
CRISPY_TEMPLATE_PACK = "bootstrap5"

DATABASES = {"default": database("DATABASE_URL", DATA_DIR / "db.sqlite3")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# What servers know of each other: in a shared store, or each machine's processes in files.
CACHE_URL, CACHE_PREFIX = cache_address("CACHE_URL"), PREFIX
CACHES = caches(CACHE_URL, sessions_too=env_bool("SESSIONS_IN_CACHE"))
TURNS_FOLDER = DATA_DIR

AUTH_USER_MODEL = "reports.Account"
PASSWORD_HASHERS = ["reports.workflow.accounts.hashing.AlikeArgon2"]
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "reports.workflow.accounts.password_rules.LongEnough",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "reports.workflow.accounts.guessable.NotGuessable"},
]
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "desk:reports"
LOGOUT_REDIRECT_URL = "login"

# A name is locked where it failed, and a place where many do: nobody is locked out from afar.
NETWORK_FAILURE_LIMIT = env_number("NETWORK_FAILURE_LIMIT", 20)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = 6
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_HANDLER = "reports.web.limits.guessing.NamesAndNetworks"
AXES_CLIENT_IP_CALLABLE = "reports.web.limits.networks.counted_address"
AXES_LOCKOUT_CALLABLE = "reports.web.sign_in.lock_out.locked_out"
AXES_DISABLE_ACCESS_LOG = True  # Who signed in stands in the county's record.

OTP_TOTP_ISSUER = "阳光年报"
IDENTITY_SERVICES = identity_services(env_text("IDENTITY_SERVICES"), "IDENTITY_SERVICES")

# A session ends after so many minutes in which nobody did anything, and in any case after its age.
SESSION_ENGINE, SESSION_CACHE_ALIAS = "reports.web.sign_in.sessions", "sessions"
SESSION_IDLE_MINUTES = env_number("SESSION_IDLE_MINUTES", 30)

LANGUAGE_CODE = "zh-hans"
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

STATIC_URL = "static/"
STATIC_ROOT = DATA_DIR / "static"
STATIC_ROOT.mkdir(exist_ok=True)
STATICFILES_DIRS = [
    BASE_DIR / "static",
    ("vendor/bootstrap", get_bootstrap_css_dir()),
]
STORAGES = stores(env_text("FILES_URL"), DATA_DIR)
PACKAGES_AT_WORK = DATA_DIR / "packages-at-work"  # Parts of public packages, until all are there.

# Whether reports are issued with a seal (加盖印章): it decides where signature and date stand.
SEALED_SIGNATURE = env_bool("SEALED_SIGNATURE", True)

# Two megabytes of text pasted into 年报体检: nothing else that is sent without a file is as large.
DATA_UPLOAD_MAX_MEMORY_SIZE = 3 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000
# 收件箱 takes a folder at once, from the disk (reports/web/receiving).
DATA_UPLOAD_MAX_NUMBER_FILES = 3000

# A file to be read stays in memory and is gone with the request; what is larger is never taken in.
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
FILE_UPLOAD_MAX_MEMORY_SIZE = 21 * 1024 * 1024

# 年报体检: for people who have signed in, or for everyone, so many files an hour from one address.
CHECKUP_OPEN_TO_ALL = env_bool("CHECKUP_OPEN_TO_ALL")
CHECKUP_FILES_PER_HOUR = env_number("CHECKUP_FILES_PER_HOUR", 20)

# Each account hands in so many files an hour; so many are read at once (see reportsite/serving.py).
FILES_PER_HOUR = env_number("FILES_PER_HOUR", 120)
READING_PLACES = env_number("READING_PLACES", 2)

# 核验 is open to everyone: so many hashes or files an hour from one address.
PUBLIC_PAGES_PER_HOUR = env_number("PUBLIC_PAGES_PER_HOUR", 6000)
"""Public pages and data that one network may ask for."""
VERIFICATIONS_PER_HOUR = env_number("VERIFICATIONS_PER_HOUR", 60)
# So is the search over what is published: so many searches and pages of results an hour.
SEARCHES_PER_HOUR = env_number("SEARCHES_PER_HOUR", 600)

# Addresses where reports are published: only those outside this network are fetched, unless said.
CHECK_PRIVATE_ADDRESSES = env_bool("CHECK_PRIVATE_ADDRESSES")
CHECK_ADDRESSES_NIGHTLY = env_bool("CHECK_ADDRESSES_NIGHTLY")
# Mails: none are written where EMAIL_HOST is not set; send_mails sends what has been queued.
EMAIL_HOST = env_text("EMAIL_HOST")
EMAIL_USE_TLS = env_bool("EMAIL_USE_TLS")
EMAIL_USE_SSL = env_bool("EMAIL_USE_SSL")
if EMAIL_USE_TLS and EMAIL_USE_SSL:
    raise ImproperlyConfigured("EMAIL_USE_TLS 和 EMAIL_USE_SSL 只能设一个。")
EMAIL_PORT = env_number("EMAIL_PORT", 465 if EMAIL_USE_SSL else 587 if EMAIL_USE_TLS else 25)
EMAIL_HOST_USER = env_text("EMAIL_HOST_USER")
EMAIL_HOST_PASSWORD = env_text("EMAIL_HOST_PASSWORD")
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env_text("DEFAULT_FROM_EMAIL", EMAIL_HOST_USER or "webmaster@localhost")
SITE_ADDRESS = env_address("SITE_ADDRESS")
EMAIL_BACKEND = "post_office.EmailBackend"
# A mail that the server refuses is tried again for a day; a server that is away costs no attempt.
POST_OFFICE = {
    "BACKENDS": {"default": "django.core.mail.backends.smtp.EmailBackend"},
    "BATCH_SIZE": 40,
    "THREADS_PER_PROCESS": 5,
    "MAX_RETRIES": 48,
    "RETRY_INTERVAL": timedelta(minutes=30),
    "LOG_LEVEL": 1,
}
MAIL_LOCK = DATA_DIR / "send_mails.lock"
LEDGER_HEADS = DATA_DIR / "ledger_heads.json"  # Where the chains end, outside the database.
HEADS_TO = env_text("HEADS_TO")  # Where a backup sends them, off the machine.
SURROUNDINGS = ASKED  # What was set, for a backup to say.

IS_PUBLIC_SITE = not (DEBUG or DEMO)
# A line for every request, kept for more than the six months that the law asks for.
ACCESS_LOG = env_text("ACCESS_LOG", str(DATA_DIR / "logs") if IS_PUBLIC_SITE else "")
METRICS_TOKEN = env_text("METRICS_TOKEN")  # Who has it may read /metrics from elsewhere.
ACCESS_LOG_DAYS = env_number("ACCESS_LOG_DAYS", 200)
CSRF_FAILURE_VIEW = "reports.web.views.csrf.csrf_failure"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SECURE_REFERRER_POLICY = SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_PUBLIC_SITE
SECURE_REDIRECT_EXEMPT = ["^(healthz|readyz|metrics)$"]  # Asked on this machine, without HTTPS.
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if IS_PUBLIC_SITE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = IS_PUBLIC_SITE
# Web servers in front that add to X-Forwarded-For; what stands before theirs anybody can write.
TRUSTED_PROXIES = env_number("TRUSTED_PROXIES", 1) if env_bool("BEHIND_HTTPS_PROXY") else 0
if TRUSTED_PROXIES:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
