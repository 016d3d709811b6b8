// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure/svgengine.h"

#include <QBuffer>
#include <QFontInfo>
#include <QImage>
#include <QLineF>
#include <QPainter>
#include <QPen>
#include <QPixmap>
#include <QTransform>

#include <cmath>
#include <utility>

namespace tcpladder {
namespace {

constexpr double Finest = 100; // parts of a pixel: what is finer is not seen

/// @p value with at most two digits after the point. A drawing is mostly numbers; this is what writing them costs least.
void add(QByteArray &text, double value)
{
    const qint64 parts = std::llround(std::abs(value) * Finest);
    const qint64 rest = parts % 100;
    if (value < 0 && parts != 0)
        text += '-';
    if (parts >= 100 || rest == 0)
        text += QByteArray::number(parts / 100);
    if (rest != 0) {
        text += '.';
        text += static_cast<char>('0' + rest / 10);
        if (rest % 10 != 0)
            text += static_cast<char>('0' + rest % 10);
    }
}

void add(QByteArray &text, char command, const QPointF &point)
{
    text += command;
    add(text, point.x());
    text += ' ';
    add(text, point.y());
}

void add(QByteArray &text, const char *name, double value)
{
    text += name;
    add(text, value);
    text += '"';
}

/// @p color as the attribute @p name (of fill or stroke).
void add(QByteArray &text, const QByteArray &name, const QColor &color, double opacity)
{
    text += ' ' + name + "=\"" + color.name().toLatin1() + '"';
    const double alpha = color.alphaF() * opacity;
    if (alpha < 1) {
        text += ' ' + name;
        add(text, "-opacity=\"", alpha);
    }
}

/// The family that is drawn with, and where a reader lacks it those of like width.
QByteArray familiesOf(const QFont &font)
{
    return '\'' + QFontInfo(font).family().toHtmlEscaped().toUtf8()
           + "', 'Noto Sans', 'Noto Sans CJK SC', 'Open Sans', sans-serif";
}

void addPath(QByteArray &text, const QPainterPath &path, const QPointF &offset)
{
    text += " d=\"";
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element &element = path.elementAt(i);
        char command = ' ';
        if (element.isMoveTo())
            command = 'M';
        else if (element.isLineTo())
            command = 'L';
        else if (element.isCurveTo())
            command = 'C';
        add(text, command, element + offset);
    }
    text += '"';
}

} // namespace

SvgEngine::SvgEngine(QByteArray prefix)
    : QPaintEngine(PaintEngineFeatures(AllFeatures)
                   & ~(LinearGradientFill | RadialGradientFill | ConicalGradientFill | PerspectiveTransform | PorterDuff
                       | BlendModes | RasterOpModes | ObjectBoundingModeGradients)),
      m_prefix(std::move(prefix))
{}

void SvgEngine::appendTo(QByteArray &document) const
{
    document += "<g stroke-linejoin=\"bevel\" fill-rule=\"evenodd\"";
    if (!m_usualFamily.isEmpty())
        document += " font-family=\"" + m_usualFamily + '"';
    document += ">\n" + m_body + (m_isClipped ? "</g>\n</g>\n" : "</g>\n");
}

bool SvgEngine::begin(QPaintDevice * /*device*/)
{
    m_offset = {};
    m_matrix.clear();
    return true;
}

void SvgEngine::updateState(const QPaintEngineState &changed)
{
    const DirtyFlags dirty = changed.state();
    if (dirty.testFlag(DirtyTransform)) {
        const QTransform transform = changed.transform();
        m_offset = {};
        m_matrix.clear();
        if (transform.type() <= QTransform::TxTranslate) {
            m_offset = {transform.dx(), transform.dy()};
        } else {
            m_matrix = " transform=\"matrix(";
            for (const double value : {transform.m11(), transform.m12(), transform.m21(), transform.m22()})
                m_matrix += QByteArray::number(value, 'g', 6) + ' ';
            add(m_matrix, transform.dx());
            m_matrix += ' ';
            add(m_matrix, transform.dy());
            m_matrix += ")\"";
        }
    }
    if (dirty & (DirtyClipRegion | DirtyClipPath | DirtyClipEnabled)) {
        const QTransform transform = painter()->transform();
        clip(painter()->hasClipping() ? transform.map(painter()->clipPath()) : QPainterPath());
    }
}

void SvgEngine::clip(const QPainterPath &path)
{
    const bool isClipped = painter()->hasClipping();
    if (isClipped == m_isClipped && path == m_clip)
        return;
    if (m_isClipped)
        m_body += "</g>\n";
    m_isClipped = isClipped;
    m_clip = path;
    if (!isClipped)
        return;
    const QByteArray name = m_prefix + QByteArray::number(++m_names);
    m_body += "<clipPath id=\"" + name + "\"><path";
    addPath(m_body, path, {});
    m_body += "/></clipPath>\n<g clip-path=\"url(#" + name + ")\">\n";
}

void SvgEngine::addTransform()
{
    m_body += m_matrix;
}

void SvgEngine::addFill()
{
    const QBrush brush = state->brush();
    if (brush.style() == Qt::NoBrush)
        m_body += " fill=\"none\"";
    else if (brush.style() == Qt::SolidPattern)
        add(m_body, "fill", brush.color(), state->opacity());
    else
        m_body += " fill=\"url(#" + m_prefix + QByteArray::number(m_names) + ")\""; // hatched() named it
}

QByteArray SvgEngine::hatched(const QBrush &brush)
{
    if (brush.style() == Qt::NoBrush || brush.style() == Qt::SolidPattern)
        return {};
    constexpr int Tile = 8; // pixels: what Qt's patterns repeat after
    QImage tile(Tile, Tile, QImage::Format_ARGB32_Premultiplied);
    tile.fill(Qt::transparent);
    QPainter tiles(&tile);
    tiles.fillRect(tile.rect(), brush);
    tiles.end();
    QByteArray squares;
    for (int y = 0; y < Tile; ++y) {
        for (int x = 0; x < Tile; ++x) {
            if (qAlpha(tile.pixel(x, y)) == 0)
                continue;
            add(squares, 'M', QPointF(x, y));
            squares += "h1v1h-1";
        }
    }
    QByteArray pattern = "<pattern id=\"" + m_prefix + QByteArray::number(++m_names)
                         + R"(" width="8" height="8" patternUnits="userSpaceOnUse"><path d=")" + squares + '"';
    add(pattern, "fill", brush.color(), state->opacity());
    return pattern + "/></pattern>\n";
}

void SvgEngine::addStroke()
{
    const QPen pen = state->pen();
    if (pen.style() == Qt::NoPen)
        return;
    add(m_body, "stroke", pen.color(), state->opacity());
    const double width = pen.widthF() > 0 ? pen.widthF() : 1;
    if (width != 1)
        add(m_body, " stroke-width=\"", width);
    if (pen.isCosmetic() && !m_matrix.isEmpty())
        m_body += " vector-effect=\"non-scaling-stroke\"";
    if (pen.capStyle() == Qt::SquareCap)
        m_body += " stroke-linecap=\"square\"";
    else if (pen.capStyle() == Qt::RoundCap)
        m_body += " stroke-linecap=\"round\"";
    if (pen.joinStyle() == Qt::MiterJoin || pen.joinStyle() == Qt::SvgMiterJoin)
        m_body += " stroke-linejoin=\"miter\"";
    else if (pen.joinStyle() == Qt::RoundJoin)
        m_body += " stroke-linejoin=\"round\"";
    if (pen.style() == Qt::SolidLine)
        return;
    char before = '"';
    m_body += " stroke-dasharray=";
    for (const double dash : pen.dashPattern()) {
        m_body += before;
        add(m_body, dash * width);
        before = ' ';
    }
    m_body += '"';
    if (pen.dashOffset() != 0)
        add(m_body, " stroke-dashoffset=\"", pen.dashOffset() * width);
}

void SvgEngine::drawRects(const QRectF *rectangles, int count)
{
    for (int i = 0; i < count; ++i) {
        const QRectF area = rectangles[i].translated(m_offset);
        m_body += hatched(state->brush());
        add(m_body, "<rect x=\"", area.x());
        add(m_body, " y=\"", area.y());
        add(m_body, " width=\"", area.width());
        add(m_body, " height=\"", area.height());
        addFill();
        addStroke();
        addTransform();
        m_body += "/>\n";
    }
}

void SvgEngine::drawLines(const QLineF *lines, int count)
{
    const qsizetype begin = m_body.size();
    m_body += '"';
    addStroke();
    addTransform();
    m_body += "/>\n";
    const QByteArray end = m_body.sliced(begin);
    m_body.truncate(begin);
    // Lines of one look become one shape; those that shine through would no longer do so where they cross.
    const bool goOn = begin == m_linesEnd && end == m_lines && state->pen().color().alphaF() * state->opacity() >= 1;
    if (goOn)
        m_body.chop(end.size());
    else
        m_body += "<path d=\"";
    for (int i = 0; i < count; ++i) {
        add(m_body, 'M', place(lines[i].p1()));
        add(m_body, 'L', place(lines[i].p2()));
    }
    m_body += end;
    m_lines = end;
    m_linesEnd = m_body.size();
}

void SvgEngine::drawPolygon(const QPointF *points, int count, PolygonDrawMode mode)
{
    const QBrush brush = mode == PolylineMode ? QBrush() : state->brush();
    m_body += hatched(brush) + "<path d=\"";
    for (int i = 0; i < count; ++i)
        add(m_body, i == 0 ? 'M' : 'L', place(points[i]));
    m_body += mode == PolylineMode ? "\"" : "Z\"";
    if (mode == PolylineMode)
        m_body += " fill=\"none\"";
    else
        addFill();
    if (mode == WindingMode)
        m_body += " fill-rule=\"nonzero\"";
    addStroke();
    addTransform();
    m_body += "/>\n";
}

void SvgEngine::drawPath(const QPainterPath &path)
{
    m_body += hatched(state->brush()) + "<path";
    addPath(m_body, path, m_offset);
    addFill();
    if (path.fillRule() == Qt::WindingFill)
        m_body += " fill-rule=\"nonzero\"";
    addStroke();
    addTransform();
    m_body += "/>\n";
}

void SvgEngine::drawPixmap(const QRectF &area, const QPixmap &pixmap, const QRectF &part)
{
    drawImage(area, pixmap.toImage(), part, Qt::AutoColor);
}

void SvgEngine::drawImage(const QRectF &area, const QImage &image, const QRectF &part,
                          Qt::ImageConversionFlags /*flags*/)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.copy(part.toRect()).save(&buffer, "PNG");
    const QPointF corner = place(area.topLeft());
    add(m_body, "<image preserveAspectRatio=\"none\" x=\"", corner.x());
    add(m_body, " y=\"", corner.y());
    add(m_body, " width=\"", area.width());
    add(m_body, " height=\"", area.height());
    addTransform();
    m_body += " xlink:href=\"data:image/png;base64," + bytes.toBase64() + "\"/>\n";
}

void SvgEngine::nameFont(const QFont &font)
{
    if (font == m_font && !m_fontText.isEmpty())
        return;
    m_font = font;
    const QByteArray families = familiesOf(font);
    if (m_usualFamily.isEmpty())
        m_usualFamily = families;
    m_fontText.clear();
    add(m_fontText, " font-size=\"", font.pixelSize() > 0 ? font.pixelSize() : QFontInfo(font).pixelSize());
    if (families != m_usualFamily)
        m_fontText += " font-family=\"" + families + '"';
    if (font.weight() != QFont::Normal)
        m_fontText += " font-weight=\"" + QByteArray::number(font.weight()) + '"';
    if (font.style() == QFont::StyleItalic)
        m_fontText += " font-style=\"italic\"";
    else if (font.style() == QFont::StyleOblique)
        m_fontText += " font-style=\"oblique\"";
}

void SvgEngine::drawTextItem(const QPointF &baseline, const QTextItem &item)
{
    const QString text = item.text();
    if (text.trimmed().isEmpty())
        return;
    nameFont(item.font());
    const QPointF at = place(baseline);
    // Spaces count: where one follows another they keep what a label says apart. Browsers do not inherit this.
    add(m_body, "<text xml:space=\"preserve\" x=\"", at.x());
    add(m_body, " y=\"", at.y());
    // LibreOffice makes letters as wide as a printer would, and a reader without the font has others.
    if (text.size() > 1)
        add(m_body, " textLength=\"", item.width());
    m_body += m_fontText;
    add(m_body, "fill", state->pen().color(), state->opacity());
    if (item.renderFlags().testFlag(QTextItem::Underline))
        m_body += " text-decoration=\"underline\"";
    else if (item.renderFlags().testFlag(QTextItem::StrikeOut))
        m_body += " text-decoration=\"line-through\"";
    addTransform();
    m_body += '>' + text.toHtmlEscaped().toUtf8() + "</text>\n";
}

} // namespace tcpladder
