// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure/figureanimation.h"

#include <QPainter>

#include <webp/encode.h>
#include <webp/mux.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace tcpladder {
namespace {

constexpr int LosslessEffort = 2; // of 9: more takes long, and a ladder's flat areas gain little

using Encoder = std::unique_ptr<WebPAnimEncoder, decltype(&WebPAnimEncoderDelete)>;

/// A canvas that holds each of @p figures.
QSize canvasOf(const std::vector<Figure> &figures, double scale)
{
    QSizeF size;
    for (const Figure &figure : figures)
        size = size.expandedTo(figure.size * scale);
    return {static_cast<int>(std::ceil(size.width())), static_cast<int>(std::ceil(size.height()))};
}

QImage frameOf(const Figure &figure, const QSize &canvas, double scale)
{
    QImage frame(canvas, QImage::Format_RGBA8888);
    frame.fill(figure.background.isValid() ? figure.background : QColor(Qt::transparent));
    QPainter painter(&frame);
    painter.drawImage(0, 0, figureImage(figure, scale));
    return frame;
}

bool add(WebPAnimEncoder *encoder, const QImage &frame, int begin)
{
    WebPConfig config;
    WebPPicture picture;
    if (WebPConfigInit(&config) == 0 || WebPConfigLosslessPreset(&config, LosslessEffort) == 0
        || WebPPictureInit(&picture) == 0)
        return false;
    picture.use_argb = 1;
    picture.width = frame.width();
    picture.height = frame.height();
    const bool isAdded = WebPPictureImportRGBA(&picture, frame.constBits(), static_cast<int>(frame.bytesPerLine())) != 0
                         && WebPAnimEncoderAdd(encoder, &picture, begin, &config) != 0;
    WebPPictureFree(&picture);
    return isAdded;
}

} // namespace

QByteArray figuresWebp(const std::vector<Figure> &figures, double scale, int milliseconds,
                       const std::function<bool()> &isCancelled)
{
    const QSize canvas = canvasOf(figures, scale);
    WebPAnimEncoderOptions options;
    if (canvas.isEmpty() || canvas.width() > WEBP_MAX_DIMENSION || canvas.height() > WEBP_MAX_DIMENSION
        || WebPAnimEncoderOptionsInit(&options) == 0)
        return {};
    const Encoder encoder(WebPAnimEncoderNew(canvas.width(), canvas.height(), &options), &WebPAnimEncoderDelete);
    int begin = 0;
    for (const Figure &figure : figures) {
        if ((isCancelled && isCancelled()) || !add(encoder.get(), frameOf(figure, canvas, scale), begin))
            return {};
        begin += milliseconds;
    }
    const int end = begin + 2 * milliseconds;
    WebPData data;
    WebPDataInit(&data);
    QByteArray bytes;
    if (WebPAnimEncoderAdd(encoder.get(), nullptr, end, nullptr) != 0
        && WebPAnimEncoderAssemble(encoder.get(), &data) != 0)
        bytes = QByteArray(reinterpret_cast<const char *>(data.bytes), static_cast<qsizetype>(data.size));
    WebPDataClear(&data);
    return bytes;
}

} // namespace tcpladder
