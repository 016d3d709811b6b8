// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure/figuresvg.h"

#include <QBuffer>
#include <QFontInfo>
#include <QPainter>
#include <QSvgGenerator>

namespace tcpladder {
namespace {

QByteArray number(double value)
{
    return QByteArray::number(value, 'g', 10);
}

QByteArray rectangle(const QRectF &area)
{
    return "x=\"" + number(area.x()) + "\" y=\"" + number(area.y()) + "\" width=\"" + number(area.width())
           + "\" height=\"" + number(area.height()) + '"';
}

/// The family that is drawn with, and where a reader lacks it those of like width.
QByteArray familiesOf(const QString &family)
{
    return '\'' + QFontInfo(QFont(family)).family().toHtmlEscaped().toUtf8()
           + "', 'Noto Sans', 'Noto Sans CJK SC', 'Open Sans', sans-serif";
}

/// Qt's generator says all of every group that holds but one shape. What goes without saying is left out, which halves
/// the document; fonts are named where there is text, with others to fall back on.
class Cleaner
{
public:
    QByteArray clean(const QByteArray &drawing)
    {
        QByteArray result;
        result.reserve(drawing.size() / 2);
        for (qsizetype from = 0; from < drawing.size();) {
            qsizetype end = drawing.indexOf('\n', from);
            end = end < 0 ? drawing.size() : end;
            addLine(drawing.mid(from, end - from), result);
            from = end + 1;
        }
        return result;
    }

private:
    void addLine(QByteArray line, QByteArray &result)
    {
        const bool isGroupsFont = line.startsWith("font-family=");
        if (line.isEmpty() || isGroupsFont || line == "<defs>" || line == "</defs>")
            return;
        if (line.startsWith("<g ")) {
            if (!m_group.isEmpty()) // it holds this one
                result += m_group + '\n';
            for (const char *usual : {" transform=\"matrix(1,0,0,1,0,0)\"", " fill-opacity=\"1\"",
                                      " stroke-opacity=\"1\"", " stroke-dashoffset=\"0\""})
                line.replace(usual, "");
            m_group = line;
            return; // until it is known to hold something
        }
        if (!m_group.isEmpty()) {
            if (line == ">") {
                m_group += '>';
                return;
            }
            const QByteArray group = m_group;
            m_group.clear();
            if (line == "</g>")
                return;
            result += group + '\n';
        }
        line.replace(" vector-effect=\"none\"", "");
        if (line.contains("<text "))
            nameFont(line);
        result += line + '\n';
    }

    void nameFont(QByteArray &line)
    {
        static const QByteArray key = "font-family=\"";
        const qsizetype begin = line.indexOf(key) + key.size();
        const qsizetype end = line.indexOf('"', begin);
        if (begin < key.size() || end < 0)
            return;
        const QByteArray family = line.mid(begin, end - begin);
        if (family != m_family) {
            m_family = family;
            QByteArray name = family;
            m_families = familiesOf(QString::fromUtf8(name.replace('\'', "")));
        }
        line.replace(begin, end - begin, m_families);
    }

    QByteArray m_group; ///< opened, but empty so far
    QByteArray m_family;
    QByteArray m_families;
};

/// What Qt's generator writes for @p layer, without the document around it. It cannot clip; the caller does.
QByteArray drawingOf(const Figure::Layer &layer)
{
    QByteArray document;
    QBuffer buffer(&document);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96);
    generator.setSize(layer.area.size().toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), layer.area.size()));
    QPainter painter(&generator);
    layer.paint(painter);
    painter.end();
    const qsizetype begin = document.indexOf("</desc>");
    const qsizetype end = document.lastIndexOf("</svg>");
    return begin < 0 || end < begin ? QByteArray() : Cleaner().clean(document.mid(begin + 7, end - begin - 7));
}

} // namespace

QByteArray figureSvg(const Figure &figure, double scale)
{
    QByteArray svg = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
                     "xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\" width=\""
                     + number(figure.size.width() * scale) + "\" height=\"" + number(figure.size.height() * scale)
                     + "\" viewBox=\"0 0 " + number(figure.size.width()) + ' ' + number(figure.size.height()) + "\">\n";
    if (!figure.title.isEmpty())
        svg += "<title>" + figure.title.toHtmlEscaped().toUtf8() + "</title>\n";
    if (figure.background.isValid())
        svg += "<rect " + rectangle(QRectF(QPointF(0, 0), figure.size)) + " fill=\""
               + figure.background.name().toLatin1() + "\"/>\n";
    for (const Figure::Layer &layer : figure.layers) // a nested svg clips what leaves its area
        svg += "<svg " + rectangle(layer.area) + " overflow=\"hidden\">" + drawingOf(layer) + "</svg>\n";
    return svg + "</svg>\n";
}

} // namespace tcpladder
