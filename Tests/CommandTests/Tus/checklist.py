"""What tus 1.0.0 (https://tus.io/protocols/resumable-upload) says of a server, each MUST and SHOULD of the core and of
every extension that ours names, asked from outside. Arguments: the address, a station's token. Prints what does not
hold; the last line counts."""

import base64
import email.utils
import hashlib
import http.client
import re
import sys
import time
import urllib.parse

ADDRESS = urllib.parse.urlsplit(sys.argv[1])
TOKEN = sys.argv[2]
OCTETS = "application/offset+octet-stream"
held = failed = 0


class Answer:
    def __init__(self, response):
        self.status = response.status
        self.body = response.read()
        self.headers = response.headers

    def __getitem__(self, name):
        return self.headers.get(name)


def raw(method, path, headers=None, body=None, token=TOKEN):
    """A request as it is given: no version, no content type of ours. `path` may be a whole address."""
    connection = http.client.HTTPConnection(ADDRESS.hostname, ADDRESS.port, timeout=30)
    connection.putrequest(method, urllib.parse.urlsplit(path).path)
    sent = {"Authorization": "Bearer " + token} if token else {}
    sent.update(headers or {})
    if isinstance(body, list):
        sent["Transfer-Encoding"] = "chunked"
    elif body is not None or method in ("POST", "PATCH"):
        sent["Content-Length"] = str(len(body or b""))
    for name, value in sent.items():
        connection.putheader(name, value)
    connection.endheaders(body, encode_chunked=isinstance(body, list))
    answer = Answer(connection.getresponse())
    connection.close()
    return answer


def tus(method, path, headers=None, body=None):
    return raw(method, path, {"Tus-Resumable": "1.0.0", **(headers or {})}, body)


def create(length, headers=None, body=None):
    sized = {} if length is None else {"Upload-Length": str(length)}
    return tus("POST", "/files", {**sized, **(headers or {})}, body)


def begin(length, headers=None):
    answer = create(length, headers)
    check("creation: 201", answer.status == 201, answer.status)
    return answer["Location"]


def patch(path, offset, body, headers=None):
    return tus("PATCH", path, {"Upload-Offset": str(offset), "Content-Type": OCTETS, **(headers or {})}, body)


def offset(path):
    return tus("HEAD", path)["Upload-Offset"]


def text(value):
    return base64.b64encode(value.encode() if isinstance(value, str) else value).decode()


def checksum(kind, body):
    return kind + " " + text(hashlib.new(kind, body).digest())


def check(name, holds, seen=None):
    global held, failed
    if holds:
        held += 1
    else:
        failed += 1
        print(f"does not hold: {name} (seen: {seen})", flush=True)


def is_date(value):
    form = r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT"
    return bool(value and re.fullmatch(form, value)) and email.utils.parsedate_to_datetime(value).timestamp() > time.time()


def asking():
    claimed = {
        "creation", "creation-with-upload", "creation-defer-length", "checksum", "expiration", "termination",
        "concatenation",
    }
    for method, headers, path, token in (
        ("OPTIONS", {}, "/files", None),
        ("OPTIONS", {"Tus-Resumable": "0.2.2"}, "/files", None),
        ("OPTIONS", {}, "/files/none", None),
        ("GET", {"X-HTTP-Method-Override": "OPTIONS"}, "/files", TOKEN),
    ):
        name = f"OPTIONS by {method} {path} {headers}: "
        answer = raw(method, path, headers, token=token)
        check(name + "200 or 204", answer.status in (200, 204), answer.status)
        check(name + "Tus-Version, the preferred first", (answer["Tus-Version"] or "").split(",")[0] == "1.0.0")
        check(name + "Tus-Resumable", answer["Tus-Resumable"] == "1.0.0", answer["Tus-Resumable"])
        check(name + "Tus-Max-Size", (answer["Tus-Max-Size"] or "").isdigit(), answer["Tus-Max-Size"])
        named = set((answer["Tus-Extension"] or "").split(","))
        check(name + "Tus-Extension", named == claimed, named)
        kinds = (answer["Tus-Checksum-Algorithm"] or "").split(",")
        check(name + "sha1 among the algorithms, all small letters", "sha1" in kinds and all(k == k.lower() for k in kinds), kinds)


def versions():
    path = begin(4)
    for version in ({}, {"Tus-Resumable": "0.2.2"}, {"Tus-Resumable": "1.0"}, {"Tus-Resumable": "2.0.0"}):
        for method, where, more in (
            ("POST", "/files", {"Upload-Length": "1"}),
            ("HEAD", path, {}),
            ("PATCH", path, {"Upload-Offset": "0", "Content-Type": OCTETS}),
            ("DELETE", path, {}),
        ):
            answer = raw(method, where, {**version, **more}, b"abcd" if method == "PATCH" else None)
            name = f"{method} with {version or 'no version'}: "
            check(name + "412", answer.status == 412, answer.status)
            check(name + "Tus-Version", answer["Tus-Version"] == "1.0.0", answer["Tus-Version"])
    check("a version that is not known changes nothing", offset(path) == "0")
    for name, answer in (
        ("created", create(1)), ("malformed", create(-1)), ("asked", tus("HEAD", path)),
        ("not found", tus("HEAD", "/files/none")), ("conflict", patch(path, 3, b"x")),
        ("no such method", tus("GET", path)),
        ("no token", raw("POST", "/files", {"Tus-Resumable": "1.0.0"}, token="berkas_none")),
        ("kept", patch(path, 0, b"abcd")), ("ended", tus("DELETE", path)),
    ):
        check(f"Tus-Resumable in the answer to: {name}", answer["Tus-Resumable"] == "1.0.0", answer.status)


def creation():
    for length in ("-1", "x", "1.5", "+4", "0x4", " ", "99999999999999999999"):
        answer = create(None, {"Upload-Length": length})
        check(f"Upload-Length {length!r}: 400 or 413", answer.status in (400, 413), answer.status)
    check("no length at all: 400", create(None).status == 400)
    most = int(raw("OPTIONS", "/files", token=None)["Tus-Max-Size"])
    check("more than Tus-Max-Size: 413", create(most + 1).status == 413)
    answer = create(10)
    check("Location", "/files/" in (answer["Location"] or ""), answer["Location"])
    check("no other body is meant by a creation without the content type", offset(answer["Location"]) == "0")
    for value in ("0", "2", "true", "", "1,1"):
        answer = create(None, {"Upload-Defer-Length": value})
        check(f"Upload-Defer-Length {value!r}: 400", answer.status == 400, answer.status)
    answer = create(10, {"Upload-Defer-Length": "1"})
    check("both a length and a deferred one: 400", answer.status == 400, answer.status)
    empty = begin(0)
    head = tus("HEAD", empty)
    check("an empty upload is whole at once", (head["Upload-Offset"], head["Upload-Length"]) == ("0", "0"))
    check("nothing more for an empty upload", patch(empty, 0, b"").status == 204)
    for method in ("GET", "PUT", "PATCH", "DELETE"):
        answer = tus(method, "/files")
        check(f"{method} at the creation's address: 404 or 405", answer.status in (404, 405), answer.status)


def metadata():
    for value in (
        "name " + text("a.pdf"), "name " + text("a.pdf") + ",is_confidential", "empty ", "a,b,c",
        "relativePath bnVsbA==,name " + text("naïve berkas.pdf"), "binary " + text(bytes(range(256))),
    ):
        path = begin(3, {"Upload-Metadata": value})
        seen = tus("HEAD", path)["Upload-Metadata"] if path else None
        check(f"metadata as it came: {value[:40]!r}", (seen or "").strip() == value.strip(), seen)
    for value in (
        "name !", "name " + text("a") + " b", "name " + text("a") + ",name " + text("b"), "name YQ=",
        "name " + text("a") + ",", "," + "name " + text("a"), "a,,b", "name YQ==;b",
    ):
        answer = create(3, {"Upload-Metadata": value})
        check(f"malformed metadata {value!r}: 400", answer.status == 400, answer.status)
    check("no metadata, no header", tus("HEAD", begin(3))["Upload-Metadata"] is None)
    smuggled = text("a.pdf\r\nSet-Cookie: x=1")
    head = tus("HEAD", begin(3, {"Upload-Metadata": "filename " + smuggled}))
    check("a value's line break makes no header", head["Set-Cookie"] is None and head.status == 200)


def asking_where():
    path = begin(5)
    for expected, body in (("0", b"ab"), ("2", b"cde"), ("5", None)):
        head = tus("HEAD", path)
        check("HEAD: 200 or 204", head.status in (200, 204), head.status)
        check("HEAD: Upload-Offset, before, between and at the end", head["Upload-Offset"] == expected, head["Upload-Offset"])
        check("HEAD: Upload-Length", head["Upload-Length"] == "5", head["Upload-Length"])
        check("HEAD: Cache-Control: no-store", "no-store" in (head["Cache-Control"] or ""))
        check("HEAD: no Upload-Defer-Length, no Upload-Concat", not head["Upload-Defer-Length"] and not head["Upload-Concat"])
        check("HEAD: no body", head.body == b"")
        if body:
            patch(path, int(expected), body)
    for none in ("/files/none", "/files/" + "0" * 32, "/files/..%2f..%2fetc%2fpasswd", "/files/%00"):
        head = tus("HEAD", none)
        check(f"HEAD of {none}: 404, 410 or 403", head.status in (404, 410, 403), head.status)
        check(f"HEAD of {none}: no Upload-Offset", head["Upload-Offset"] is None)
    for method in ("GET", "PUT", "POST"):
        answer = tus(method, path)
        check(f"{method} at an upload: 404 or 405", answer.status in (404, 405), answer.status)


def sending():
    path = begin(6)
    for kind in (None, "application/octet-stream", "text/plain", OCTETS + "x"):
        answer = tus("PATCH", path, {"Upload-Offset": "0", **({"Content-Type": kind} if kind else {})}, b"abc")
        check(f"Content-Type {kind}: 415", answer.status == 415, answer.status)
    for value in (None, "-1", "x", "", "+0", "0.0", "99999999999999999999"):
        sent = {"Content-Type": OCTETS, **({} if value is None else {"Upload-Offset": value})}
        answer = tus("PATCH", path, sent, b"abc")
        check(f"Upload-Offset {value!r}: 400 or 409", answer.status in (400, 409), answer.status)
    check("what was refused changed nothing", offset(path) == "0")
    answer = patch(path, 0, b"ab")
    check("PATCH: 204", answer.status == 204, answer.status)
    check("PATCH: the new Upload-Offset", answer["Upload-Offset"] == "2", answer["Upload-Offset"])
    check("PATCH: Upload-Expires while it is unfinished", is_date(answer["Upload-Expires"]), answer["Upload-Expires"])
    for wrong in (0, 1, 3, 6, 7, 1 << 40):
        answer = patch(path, wrong, b"zz")
        check(f"offset {wrong} instead of 2: 409", answer.status == 409, answer.status)
    check("a conflict changes nothing", offset(path) == "2")
    answer = patch(path, 2, b"")
    check("no bytes, no change", (answer.status, answer["Upload-Offset"]) == (204, "2"))
    answer = patch(path, 2, [b"c", b"d"])
    check("a body without a length counts", (answer.status, answer["Upload-Offset"]) == (204, "4"), answer.status)
    answer = patch(path, 4, b"efg")
    check("more than announced: 4xx", answer.status in (400, 409, 413), answer.status)
    check("the surplus is not kept", offset(path) in ("4", "6"), offset(path))
    answer = patch(path, 4, b"ef", {"Upload-Length": "7"})
    check("a length that is set is not changed: 4xx", 400 <= answer.status < 500, answer.status)
    check("the length is as it was", tus("HEAD", path)["Upload-Length"] == "6")
    answer = patch(path, 4, b"ef")
    check("the last piece: 204 and the length", (answer.status, answer["Upload-Offset"]) == (204, "6"))
    answer = patch(path, 6, b"")
    check("nothing more for a whole upload", (answer.status, answer["Upload-Offset"]) == (204, "6"))
    check("PATCH of none: 404", patch("/files/none", 0, b"a").status == 404)
    big = bytes(range(256)) * 12000
    path = begin(len(big))
    for at in range(0, len(big), 1_000_000):
        patch(path, at, big[at : at + 1_000_000])
    check("pieces of a megabyte add up", offset(path) == str(len(big)))


def broken_off(pause):
    """An upload whose line breaks so many seconds after two of its three megabytes went; what is kept of them."""
    path = begin(3_000_000)
    connection = http.client.HTTPConnection(ADDRESS.hostname, ADDRESS.port, timeout=30)
    connection.putrequest("PATCH", urllib.parse.urlsplit(path).path)
    for name, value in (
        ("Authorization", "Bearer " + TOKEN), ("Tus-Resumable", "1.0.0"), ("Upload-Offset", "0"),
        ("Content-Type", OCTETS), ("Content-Length", "3000000"),
    ):
        connection.putheader(name, value)
    connection.endheaders()
    connection.send(b"a" * 2_000_000)
    time.sleep(pause)
    connection.close()
    for _ in range(200):
        kept = int(offset(path))
        answer = patch(path, kept, b"a" * (3_000_000 - kept))
        if answer.status == 204:
            break
        time.sleep(0.05)
    return path, kept


def breaking_off():
    """A line that breaks in the middle of a piece: what came is kept, and the upload goes on from there."""
    # On a busy machine the server may not have begun to read by then.
    for pause in (0.3, 2, 8):
        path, kept = broken_off(pause)
        if kept > 0:
            break
    check("as much as came is kept when the line breaks", kept > 0, kept)
    check("and it goes on from there", offset(path) == "3000000")


def with_upload():
    answer = create(5, {"Content-Type": OCTETS}, b"hello")
    check("creation with all bytes", (answer.status, answer["Upload-Offset"]) == (201, "5"), answer.status)
    answer = create(5, {"Content-Type": OCTETS}, b"he")
    check("creation with some bytes", (answer.status, answer["Upload-Offset"]) == (201, "2"), answer.status)
    check("and the rest by PATCH", patch(answer["Location"], 2, b"llo")["Upload-Offset"] == "5")
    answer = create(5, {"Content-Type": OCTETS}, b"")
    check("creation with no bytes of it yet", (answer.status, answer["Upload-Offset"]) == (201, "0"))
    check("creation with too many bytes: 4xx", create(5, {"Content-Type": OCTETS}, b"hello!").status in (400, 413))
    answer = create(5, {"Content-Type": OCTETS, "Upload-Checksum": checksum("sha1", b"hello")}, b"hello")
    check("creation with bytes and their checksum", (answer.status, answer["Upload-Offset"]) == (201, "5"))
    answer = create(5, {"Content-Type": OCTETS, "Upload-Checksum": checksum("sha1", b"other")}, b"hello")
    check("creation with a checksum that does not fit: 460", answer.status == 460, answer.status)
    answer = create(None, {"Upload-Defer-Length": "1", "Content-Type": OCTETS}, b"he")
    check("creation with bytes, the length later", (answer.status, answer["Upload-Offset"]) == (201, "2"))


def deferring():
    path = begin(None, {"Upload-Defer-Length": "1"})
    head = tus("HEAD", path)
    check("a length that is not known is said so", (head["Upload-Defer-Length"], head["Upload-Length"]) == ("1", None))
    check("bytes before the length", patch(path, 0, b"abc")["Upload-Offset"] == "3")
    check("still not known", tus("HEAD", path)["Upload-Defer-Length"] == "1")
    for wrong in ("2", "-1", "x"):
        answer = patch(path, 3, b"", {"Upload-Length": wrong})
        check(f"a length of {wrong} for three bytes: 4xx", 400 <= answer.status < 500, answer.status)
    most = int(raw("OPTIONS", "/files", token=None)["Tus-Max-Size"])
    check("a later length over Tus-Max-Size: 413", patch(path, 3, b"", {"Upload-Length": str(most + 1)}).status == 413)
    check("none of it was taken", tus("HEAD", path)["Upload-Length"] is None)
    answer = patch(path, 3, b"d", {"Upload-Length": "5"})
    check("bytes with the length", (answer.status, answer["Upload-Offset"]) == (204, "4"), answer.status)
    head = tus("HEAD", path)
    check("now it is known", (head["Upload-Length"], head["Upload-Defer-Length"]) == ("5", None))
    check("once set it stays", patch(path, 4, b"e", {"Upload-Length": "9"}).status == 400)
    check("the same again is no change", patch(path, 4, b"e", {"Upload-Length": "5"}).status == 204)
    path = begin(None, {"Upload-Defer-Length": "1"})
    patch(path, 0, b"abc")
    check("the length alone ends it", patch(path, 3, b"", {"Upload-Length": "3"}).status == 204)
    head = tus("HEAD", path)
    check("and it is whole", (head["Upload-Offset"], head["Upload-Length"]) == ("3", "3"))


def checksums():
    for kind in ("sha1", "sha256"):
        path = begin(11)
        answer = patch(path, 0, b"hello world", {"Upload-Checksum": checksum(kind, b"hello werld")})
        check(f"{kind} that does not fit: 460", answer.status == 460, answer.status)
        check(f"{kind} that does not fit: the piece is dropped", offset(path) == "0")
        answer = patch(path, 0, b"hello ", {"Upload-Checksum": checksum(kind, b"hello ")})
        check(f"{kind} that fits: 204", (answer.status, answer["Upload-Offset"]) == (204, "6"))
        answer = patch(path, 6, b"world", {"Upload-Checksum": checksum(kind, b"world")})
        check(f"{kind} is of the request's body alone", (answer.status, answer["Upload-Offset"]) == (204, "11"))
    path = begin(11)
    known = base64.b64decode("Kq5sNclPz7QV2+lfQIuc6R7oRu0=")
    check("the protocol's own example", known == hashlib.sha1(b"hello world").digest())
    for value in ("crc32 " + text(b"1234"), "md5 " + text(bytes(16)), "sha1", "sha1 !", "sha1 " + text(b"short"), "sha512 " + text(bytes(64))):
        answer = patch(path, 0, b"hello world", {"Upload-Checksum": value})
        check(f"checksum {value[:12]!r}: 400", answer.status == 400, answer.status)
    check("none of it was taken", offset(path) == "0")


def expiring():
    answer = create(4)
    check("Upload-Expires at the creation", is_date(answer["Upload-Expires"]), answer["Upload-Expires"])
    check("Upload-Expires with each piece", is_date(patch(answer["Location"], 0, b"a")["Upload-Expires"]))
    check("Upload-Expires when asked", is_date(tus("HEAD", answer["Location"])["Upload-Expires"]))


def ending():
    for received in (0, 2, 4):
        path = begin(4)
        if received:
            patch(path, 0, b"abcd"[:received])
        check(f"DELETE with {received} of 4 bytes: 204", tus("DELETE", path).status == 204)
        check("then HEAD: 404 or 410", tus("HEAD", path).status in (404, 410))
        check("then PATCH: 404 or 410", patch(path, received, b"x").status in (404, 410))
        check("then DELETE: 404 or 410", tus("DELETE", path).status in (404, 410))
    check("DELETE of none: 404", tus("DELETE", "/files/none").status == 404)


def joining():
    def part(body, whole=True):
        path = begin(len(body), {"Upload-Concat": "partial", "Upload-Metadata": "secret " + text("of the part")})
        if whole:
            patch(path, 0, body)
        return path

    a, b, empty = part(b"hello"), part(b" world"), part(b"")
    head = tus("HEAD", a)
    check("HEAD of a part: Upload-Concat", head["Upload-Concat"] == "partial", head["Upload-Concat"])
    check("HEAD of a part: offset and length", (head["Upload-Offset"], head["Upload-Length"]) == ("5", "5"))
    for parts in ([a, b], [b, a], [a, a], [a], [a, empty, b]):
        value = "final;" + " ".join(parts)
        answer = create(None, {"Upload-Concat": value})
        check(f"{len(parts)} parts are joined: 201", answer.status == 201, answer.status)
        head = tus("HEAD", answer["Location"])
        size = str(sum(int(offset(p)) for p in parts))
        check("the whole's length is the sum", (head["Upload-Offset"], head["Upload-Length"]) == (size, size))
        check("HEAD of the whole: Upload-Concat as it came", head["Upload-Concat"] == value, head["Upload-Concat"])
        check("the parts' metadata is not the whole's", head["Upload-Metadata"] is None)
        for at in (int(size), 0):
            check("PATCH of the whole: 403", patch(answer["Location"], at, b"x").status == 403)
        check("and the whole is as it was", offset(answer["Location"]) == size)
    base = sys.argv[1]
    answer = create(None, {"Upload-Concat": f"final;{base}{a} {base}{b}", "Upload-Metadata": "filename " + text("utuh.pdf")})
    check("parts by their whole addresses", answer.status == 201, answer.status)
    check("the whole's own metadata", tus("HEAD", answer["Location"])["Upload-Metadata"] == "filename " + text("utuh.pdf"))
    plain = begin(1)
    patch(plain, 0, b"x")
    unfinished = part(b"abc", whole=False)
    for name, value in (
        ("none", "final;/files/none"), ("no part", "final;" + plain), ("unfinished", f"final;{a} {unfinished}"),
        ("a whole", "final;" + answer["Location"]), ("empty", "final;"), ("unknown", "test"), ("no list", "final"),
        ("other case", "Partial"),
    ):
        seen = create(10 if name in ("unknown", "other case") else None, {"Upload-Concat": value})
        check(f"joining {name}: 4xx", 400 <= seen.status < 500, seen.status)
    check("a joined upload has no length of its own: 400", create(11, {"Upload-Concat": f"final;{a} {b}"}).status == 400)
    later = begin(None, {"Upload-Concat": "partial", "Upload-Defer-Length": "1"})
    patch(later, 0, b"xy", {"Upload-Length": "2"})
    check("a part whose length came later", create(None, {"Upload-Concat": f"final;{later} {a}"}).status == 201)
    check("a part may be ended", tus("DELETE", unfinished).status == 204)


def overriding():
    def over(method, real, path, headers=None, body=None):
        return tus(real, path, {"X-HTTP-Method-Override": method, **(headers or {})}, body)

    answer = over("POST", "PUT", "/files", {"Upload-Length": "4"}, b"")
    check("POST by PUT", answer.status == 201, answer.status)
    path = answer["Location"] or begin(4)
    piece = {"Upload-Offset": "0", "Content-Type": OCTETS}
    check("PATCH by POST", over("PATCH", "POST", path, piece, b"ab").status == 204)
    check("the request's own method is not looked at", over("PATCH", "DELETE", path, {**piece, "Upload-Offset": "2"}, b"c").status == 204)
    head = over("HEAD", "GET", path)
    check("HEAD by GET", (head.status, head["Upload-Offset"]) == (200, "3"), head.status)
    check("DELETE by POST", over("DELETE", "POST", path).status == 204)
    check("and it is gone", tus("HEAD", path).status in (404, 410))
    check("no such method: 405", over("BREW", "POST", begin(1)).status in (400, 405, 501))


for part in (
    asking, versions, creation, metadata, asking_where, sending, breaking_off, with_upload, deferring, checksums,
    expiring, ending, joining, overriding,
):
    part()
print(f"{held} hold, {failed} do not", flush=True)
sys.exit(1 if failed else 0)
