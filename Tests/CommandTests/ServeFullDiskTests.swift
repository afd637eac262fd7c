import Foundation
import Testing

@Suite("A full disk under the server", .enabled(if: Program.canMount))
struct ServeFullDiskTests {
    /// A server on a disk of 24 MB of which 16 are taken; an upload of 10 MB stops, and goes on when there is room.
    private static let script = #"""
        "$0" init -q; token=$("$0" station add loket -q)
        head -c 16000000 /dev/zero > "$BERKAS_HOME/ballast"
        "$0" serve --listen 127.0.0.1:0 --lang en 2>"$BERKAS_HOME/log" & server=$!
        for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do grep -q Serving "$BERKAS_HOME/log" && break; sleep 0.2; done
        address=$(grep -o 'http://[^;]*' "$BERKAS_HOME/log")
        ask() { curl -s -H "Authorization: Bearer $token" -H "Tus-Resumable: 1.0.0" "$@"; }
        path=$(ask -i -X POST "$address/files" -H "Upload-Length: 10000000" | tr -d '\r' | sed -n 's/^[Ll]ocation: //p')
        head -c 10000000 /dev/zero | ask -X PATCH "$address$path" -H "Upload-Offset: 0" -H "Content-Type: application/offset+octet-stream" --data-binary @- -w ' status %{http_code}\n'
        rm "$BERKAS_HOME/ballast"
        kept=$(ask -I "$address$path" | tr -d '\r' | sed -n 's/^[Uu]pload-[Oo]ffset: //p')
        echo "kept $kept"
        head -c $((10000000 - kept)) /dev/zero | ask -X PATCH "$address$path" -H "Upload-Offset: $kept" -H "Content-Type: application/offset+octet-stream" --data-binary @- -w 'status %{http_code}\n'
        kill $server; wait $server; echo "ended $?"
        "$0" dossier list; "$0" verify ledger --lang en
        """#

    @Test(
        "a piece that has no room is refused with 507, what was kept stays, and the upload goes on when there is room"
    )
    func duringPatch() throws {
        let outcome = try Program().run(script: Self.script, on: "size=24m")
        let told = outcome.output
        #expect(told.contains("\"code\":\"disk_full\"") && told.contains("status 507"), "\(told)")
        #expect(!told.contains("/uploads/"))
        #expect(told.contains("status 204") && told.contains("ended 0") && told.contains("loket/scan"))
        #expect(told.contains("Sound:"), "\(outcome.errors)")
    }
}
