// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFont>
#include <QPaintEngine>
#include <QPainterPath>
#include <QPointF>

namespace tcpladder {

/// What a QPainter calls to write SVG: paths, images and text that stays text. Whatever SVG has no word for (gradients,
/// modes of composition) Qt hands over as an image.
class SvgEngine : public QPaintEngine
{
public:
    /// Names within the drawing begin with @p prefix.
    explicit SvgEngine(QByteArray prefix);

    /// Adds to @p document what was painted so far, as one g element.
    void appendTo(QByteArray &document) const;

    bool begin(QPaintDevice *device) override;
    bool end() override { return true; }
    Type type() const override { return SVG; }
    void updateState(const QPaintEngineState &changed) override;
    using QPaintEngine::drawLines;
    using QPaintEngine::drawPolygon;
    using QPaintEngine::drawRects;
    void drawRects(const QRectF *rectangles, int count) override;
    void drawLines(const QLineF *lines, int count) override;
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override;
    void drawPath(const QPainterPath &path) override;
    void drawPixmap(const QRectF &area, const QPixmap &pixmap, const QRectF &part) override;
    void drawImage(const QRectF &area, const QImage &image, const QRectF &part,
                   Qt::ImageConversionFlags flags) override;
    void drawTextItem(const QPointF &baseline, const QTextItem &item) override;

private:
    void clip(const QPainterPath &path);
    void addFill();
    void addStroke();
    void addTransform();
    void nameFont(const QFont &font);
    QByteArray hatched(const QBrush &brush);
    QPointF place(const QPointF &point) const { return point + m_offset; }

    QByteArray m_prefix;
    QByteArray m_body;
    int m_names = 0; ///< how many were given

    QPointF m_offset;    ///< of the transformation if it only moves
    QByteArray m_matrix; ///< the transformation if it does more, as an attribute
    QPainterPath m_clip; ///< of the group that is open
    bool m_isClipped = false;

    QByteArray m_lines;        ///< how the element ends that drawLines() wrote last
    qsizetype m_linesEnd = -1; ///< where in the drawing

    QFont m_font;          ///< of the text before
    QByteArray m_fontText; ///< as attributes
    QByteArray m_usualFamily;
};

} // namespace tcpladder
