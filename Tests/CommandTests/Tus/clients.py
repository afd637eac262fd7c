"""Two more public clients, each written by others than tuspy and than us: `aiotus` and `resumable-upload`. In pieces, with
checksums and joined parts where they can. Arguments: the client, the address, a station's token, a file."""

import asyncio
import io
import os
import sys
import time

which, address, token, path = sys.argv[1:5]
headers = {"Authorization": "Bearer " + token}
size = os.path.getsize(path)


class SlowFile(io.FileIO):
    """A file whose pieces come with a rest between them, so that a kill of the server comes while they are on their way."""

    def read(self, count=-1):
        time.sleep(0.02)
        return super().read(count)


def patiently(step):
    """Again until the server is there again; anything but a line that broke is an error at once."""
    for _ in range(400):
        try:
            return step()
        except Exception as error:
            last = error
            if isinstance(error, AssertionError) or (getattr(error, "status", None) or getattr(error, "status_code", None) or 503) < 500:
                raise
            time.sleep(0.05)
    raise last


def with_aiotus():
    import aiohttp
    import yarl
    from aiotus import core, creation

    endpoint = yarl.URL(address + "/files")

    async def begin():
        async with aiohttp.ClientSession() as session:
            offered = await core.configuration(session, endpoint)
            assert {"creation", "checksum", "concatenation"} <= set(offered.protocol_extensions), offered
            with open(path, "rb") as file:
                made = await creation.create(session, endpoint, file, {"filename": b"aiotus.pdf"}, headers=headers)
            # Its own way of joining a relative address fails at the first slash.
            return endpoint.join(made)

    async def go_on():
        async with aiohttp.ClientSession() as session:
            with SlowFile(path) as file:
                await core.upload_buffer(session, location, file, chunksize=4000, headers=headers)
            assert await core.offset(session, location, headers=headers) == size
            told = await core.metadata(session, location, headers=headers)
            assert told == {"filename": b"aiotus.pdf"}, told

    location = patiently(lambda: asyncio.run(begin()))
    print("begun", flush=True)
    patiently(lambda: asyncio.run(go_on()))


def with_resumable_upload():
    from resumable_upload.client import TusClient

    for checksum, overrides in (("sha256", False), ("sha1", True)):
        client = TusClient(
            address + "/files", chunk_size=4000, checksum=checksum, headers=headers, max_retries=0,
            override_patch_method=overrides,
        )
        location = patiently(
            lambda: client._create_upload(size, {"filename": f"{checksum}.pdf"}))
        print("begun", flush=True)

        def go_on():
            with SlowFile(path) as file:
                client.resume_upload(file_stream=file, upload_url=location)

        patiently(go_on)
        told = patiently(lambda: client.get_upload_info(location))
        assert told["offset"] == size and told["complete"], told
    client = TusClient(address + "/files", chunk_size=20000, checksum="sha256", headers=headers, max_retries=8)
    patiently(lambda: client.upload_file(path, metadata={"filename": "bagian.pdf"}, parallel_uploads=3))


{"aiotus": with_aiotus, "resumable-upload": with_resumable_upload}[which]()
