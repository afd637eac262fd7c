#define ZX_USE_UTF8 1
#include "CBarcodes.h"

#include <ZXing/ReadBarcode.h>

#include <cstdlib>
#include <exception>

namespace {

const char *name_of(ZXing::BarcodeFormat format) {
    switch (format) {
    case ZXing::BarcodeFormat::QRCode: return "QRCode";
    case ZXing::BarcodeFormat::DataMatrix: return "DataMatrix";
    case ZXing::BarcodeFormat::Aztec: return "Aztec";
    case ZXing::BarcodeFormat::PDF417: return "PDF417";
    case ZXing::BarcodeFormat::Code128: return "Code128";
    case ZXing::BarcodeFormat::Code39: return "Code39";
    case ZXing::BarcodeFormat::Code93: return "Code93";
    case ZXing::BarcodeFormat::EAN13: return "EAN-13";
    case ZXing::BarcodeFormat::EAN8: return "EAN-8";
    case ZXing::BarcodeFormat::UPCA: return "UPC-A";
    case ZXing::BarcodeFormat::UPCE: return "UPC-E";
    case ZXing::BarcodeFormat::ITF: return "ITF";
    case ZXing::BarcodeFormat::Codabar: return "Codabar";
    default: return "";
    }
}

ZXing::BarcodeFormats formats_of(int kinds) {
    using F = ZXing::BarcodeFormat;
    ZXing::BarcodeFormats formats;
    if (kinds & berkas_barcodes_linear)
        formats |= F::Code128 | F::Code39 | F::Code93 | F::EAN13 | F::EAN8 | F::UPCA | F::UPCE | F::ITF |
                   F::Codabar;
    if (kinds & berkas_barcodes_matrix) formats |= F::QRCode | F::DataMatrix | F::Aztec | F::PDF417;
    return formats;
}

char *copy_of(const std::string &text) {
    char *copy = static_cast<char *>(std::malloc(text.size() + 1));
    if (!copy) return nullptr;
    size_t length = 0;
    for (char character : text)
        if (character != '\0') copy[length++] = character;
    copy[length] = '\0';
    return copy;
}

} // namespace

int berkas_barcodes_read(const uint8_t *pixels, int width, int height, int row_bytes, int kinds, int turned,
                         berkas_barcode_list *list) {
    list->items = nullptr;
    list->count = 0;
    try {
        ZXing::DecodeHints hints;
        // Downscaling trips an assertion of Debian's zxing-cpp 1.4 on ordinary pages: it stays off.
        hints.setFormats(formats_of(kinds))
            .setTryDownscale(false)
            .setTryHarder(true)
            .setTryRotate(turned != 0)
            .setBinarizer(ZXing::Binarizer::LocalAverage)
            .setReturnCodabarStartEnd(true);
        auto results = ZXing::ReadBarcodes(
            ZXing::ImageView(pixels, width, height, ZXing::ImageFormat::Lum, row_bytes), hints);
        if (results.empty()) return 0;
        list->items = static_cast<berkas_barcode *>(std::calloc(results.size(), sizeof(berkas_barcode)));
        if (!list->items) return -1;
        for (const auto &result : results) {
            if (!result.isValid()) continue;
            berkas_barcode &item = list->items[list->count];
            item.text = copy_of(result.text());
            if (!item.text) continue;
            item.format = name_of(result.format());
            item.lines = result.lineCount();
            const auto &corners = result.position();
            const ZXing::PointI points[4] = {
                corners.topLeft(), corners.topRight(), corners.bottomRight(), corners.bottomLeft()};
            for (int i = 0; i < 4; ++i) {
                item.x[i] = points[i].x;
                item.y[i] = points[i].y;
            }
            list->count += 1;
        }
        return 0;
    } catch (...) {
        berkas_barcodes_free(list);
        return -1;
    }
}

void berkas_barcodes_free(berkas_barcode_list *list) {
    for (int i = 0; i < list->count; ++i) std::free(list->items[i].text);
    std::free(list->items);
    list->items = nullptr;
    list->count = 0;
}
