#!/bin/sh
# Runs a command beside an S3 server of its own: s3.sh COMMAND...
# The command finds an empty bucket in FILES_URL; server and files are gone afterwards, come what may.
# The server (moto) keeps all in memory and asks for the right key; docs/CONTRIBUTING.md says what it does not prove.
set -eu

python=$PWD/.venv/bin/python
port=$("$python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
log=$(mktemp)

# Four acts without a key make the person and the bucket; from then on a key is asked for.
INITIAL_NO_AUTH_ACTION_COUNT=4 "$PWD/.venv/bin/moto_server" -H 127.0.0.1 -p "$port" >"$log" 2>&1 &
server=$!
remove() {
    kill "$server" 2>/dev/null || :
    wait "$server" 2>/dev/null || :
    rm -f "$log" "$log.key"
}
trap remove EXIT
trap 'exit 130' INT TERM

if ! "$python" - "$port" >"$log.key" <<'PYTHON'; then
import json
import socket
import sys
import time
from urllib.parse import quote

import boto3

port = int(sys.argv[1])
until = time.monotonic() + 30
while True:
    try:
        socket.create_connection(("127.0.0.1", port), 1).close()
        break
    except OSError:
        if time.monotonic() > until:
            sys.exit("the S3 server does not answer")
        time.sleep(0.05)

here = {
    "endpoint_url": f"http://127.0.0.1:{port}",
    "region_name": "us-east-1",
    "aws_access_key_id": "nobody",
    "aws_secret_access_key": "nothing",
}
all_of_it = {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}
people = boto3.client("iam", **here)
boto3.client("s3", **here).create_bucket(Bucket="reports")
people.create_user(UserName="reports")
people.put_user_policy(
    UserName="reports",
    PolicyName="files",
    PolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [all_of_it]}),
)
made = people.create_access_key(UserName="reports")["AccessKey"]
print(f"{made['AccessKeyId']}:{quote(made['SecretAccessKey'], safe='')}")
PYTHON
    cat "$log" >&2
    exit 1
fi

key=$(cat "$log.key")
FILES_URL="s3+http://$key@127.0.0.1:$port/reports" "$@"
