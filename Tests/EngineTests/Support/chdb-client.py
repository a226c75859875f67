"""Asks chDB as clickhouse-client would: statements from standard input, rows to standard output.

usage: chdb-client.py FOLDER
A statement ends with a semicolon at the end of a line, and is answered at once. The first that fails ends it all.
"""

import sys

from chdb.session import Session

session = Session(sys.argv[1])
statement = ""
for line in sys.stdin:
    statement += line
    if not line.rstrip().endswith(";"):
        continue
    try:
        answer = session.query(statement.rstrip().rstrip(";"), "TabSeparated")
    except Exception as problem:
        print(problem, file=sys.stderr)
        sys.exit(1)
    statement = ""
    sys.stdout.buffer.write(answer.bytes())
    sys.stdout.buffer.flush()
if statement.strip():
    answer = session.query(statement, "TabSeparated")
    sys.stdout.buffer.write(answer.bytes())
    sys.stdout.buffer.flush()
