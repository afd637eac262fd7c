import Testing

import Extraction

@Suite("Addresses")
struct IdentifiersAddressTests {
    @Test("labels of every kind") func full() {
        let address = IndonesianAddress(
            "Jl. Awang Long No. 12 RT.012/RW.004 Kel. Api-api, Kec. Bontang Utara, Kota Bontang 75311")
        #expect(address.street == "JL. AWANG LONG NO. 12")
        #expect(address.rt == "012")
        #expect(address.rw == "004")
        #expect(address.village == "API-API")
        #expect(address.district == "BONTANG UTARA")
        #expect(address.city == "KOTA BONTANG")
        #expect(address.postalCode == "75311")
    }

    @Test("RT alone, as Bontang writes it") func neighbourhoodOnly() {
        let address = IndonesianAddress("Jalan Kapal Layar RT. 12 Kelurahan Loktuan")
        #expect(address.rt == "012")
        #expect(address.rw == nil)
        #expect(address.village == "LOKTUAN")
    }

    @Test("RT/RW together") func pair() {
        let address = IndonesianAddress("RT/RW : 12/4")
        #expect(address.rt == "012")
        #expect(address.rw == "004")
    }

    @Test("nothing told is nothing") func none() {
        let address = IndonesianAddress("di seberang masjid")
        #expect(address.rt == nil && address.village == nil && address.city == nil)
    }
}
