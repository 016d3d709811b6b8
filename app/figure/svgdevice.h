// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QPaintDevice>
#include <QSizeF>

#include <memory>

namespace tcpladder {

class SvgEngine;

/// A paint device that writes what is painted on it as SVG, one short element for each shape.
///
/// QSvgGenerator keeps a drawing as UTF-16 until its end, wraps each shape in a group that repeats its whole state, and
/// cannot clip: five times the size, and the time, of a ladder of ten thousand segments.
class SvgDevice : public QPaintDevice
{
public:
    /// @p size is in pixels, 96 to an inch. Names within the drawing begin with @p prefix, so that several may stand in
    /// one document.
    explicit SvgDevice(const QSizeF &size, const QByteArray &prefix = "c");
    ~SvgDevice() override;

    /// Adds to @p document what was painted: a g element.
    void appendTo(QByteArray &document) const;

    QPaintEngine *paintEngine() const override;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    QSizeF m_size;
    std::unique_ptr<SvgEngine> m_engine;
};

} // namespace tcpladder
