// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure/svgdevice.h"

#include "app/figure/svgengine.h"

#include <QtMath>

#include <limits>

namespace tcpladder {
namespace {

constexpr int DotsPerInch = 96;
constexpr double MillimetresPerInch = 25.4;

} // namespace

SvgDevice::SvgDevice(const QSizeF &size, const QByteArray &prefix)
    : m_size(size),
      m_engine(std::make_unique<SvgEngine>(prefix))
{}

SvgDevice::~SvgDevice() = default;

void SvgDevice::appendTo(QByteArray &document) const
{
    m_engine->appendTo(document);
}

QPaintEngine *SvgDevice::paintEngine() const
{
    return m_engine.get();
}

int SvgDevice::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmWidth:
        return qCeil(m_size.width());
    case PdmHeight:
        return qCeil(m_size.height());
    case PdmWidthMM:
        return qRound(m_size.width() * MillimetresPerInch / DotsPerInch);
    case PdmHeightMM:
        return qRound(m_size.height() * MillimetresPerInch / DotsPerInch);
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return DotsPerInch;
    case PdmNumColors:
        return std::numeric_limits<int>::max();
    case PdmDepth:
        return 32;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return qRound(devicePixelRatioFScale());
    }
    return 0;
}

} // namespace tcpladder
