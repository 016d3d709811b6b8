// SPDX-License-Identifier: GPL-3.0-or-later
// What a painter draws on an SVG device, rendered by librsvg, is what it draws on an image.
#include "app/figure/figure.h"
#include "app/figure/figuresvg.h"
#include "tests/support/picturedifference.h"

#include <QFile>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace tcpladder;

namespace {

constexpr QSizeF Size(320, 192);

using Paint = void (*)(QPainter &);

Figure figureOf(Paint paint)
{
    return Figure::of(Size, Qt::white, [paint](QPainter &painter) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Qt::black, 3));
        paint(painter);
    });
}

void shapes(QPainter &painter)
{
    painter.setBrush(QColor(40, 120, 200, 128));
    painter.drawRoundedRect(QRectF(10, 10, 120, 60), 12, 12);
    painter.drawEllipse(QRectF(150, 10, 150, 70));
    painter.drawPolygon(QPolygonF({{20, 100}, {120, 100}, {30, 180}, {70, 80}, {110, 180}})); // crosses itself
    painter.fillRect(QRect(160, 100, 60, 60), Qt::darkRed);
    painter.drawPolyline(QPolygonF({{240, 100}, {300, 130}, {240, 180}}));
}

void lines(QPainter &painter)
{
    painter.drawLine(10, 10, 300, 30);
    painter.drawLine(10, 30, 300, 50); // of one look
    QPen pen(QColor(200, 0, 0, 160), 12, Qt::SolidLine, Qt::RoundCap);
    painter.setPen(pen);
    painter.drawLine(20, 80, 300, 180);
    painter.drawLine(20, 180, 300, 80); // shows through
    pen.setDashPattern({3, 2});
    pen.setWidthF(5);
    painter.setPen(pen);
    painter.drawLine(20, 100, 20, 180);
}

void moved(QPainter &painter)
{
    painter.translate(40, 30);
    painter.drawRect(0, 0, 40, 20);
    painter.rotate(20);
    painter.scale(1.5, 0.75);
    painter.drawRect(60, 10, 80, 60);
    painter.setOpacity(0.5);
    painter.fillRect(20, 100, 60, 40, Qt::darkGreen);
}

void clipped(QPainter &painter)
{
    painter.fillRect(0, 0, 60, 60, Qt::gray);
    painter.translate(100, 20);
    painter.setClipRect(0, 0, 100, 80);
    painter.fillRect(-100, -100, 320, 150, Qt::blue);
    QPainterPath circle;
    circle.addEllipse(QPointF(50, 100), 40, 60);
    painter.setClipPath(circle);
    painter.fillRect(-100, -100, 320, 300, Qt::red);
    painter.setClipping(false);
    painter.fillRect(150, 100, 60, 60, Qt::darkYellow);
}

void filled(QPainter &painter)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(QBrush(Qt::black, Qt::BDiagPattern));
    painter.drawRect(10, 10, 100, 80);
    painter.setBrush(QBrush(Qt::darkBlue, Qt::Dense3Pattern));
    painter.drawEllipse(130, 10, 160, 80);
    QLinearGradient gradient(0, 100, 320, 100);
    gradient.setColorAt(0, Qt::white);
    gradient.setColorAt(1, Qt::black);
    painter.fillRect(QRectF(10, 100, 300, 30), gradient);
    QImage image(2, 2, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    painter.drawImage(QRectF(10, 140, 100, 40), image);
}

} // namespace

class TestSvgDevice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksAsOnAnImage_data();
    void looksAsOnAnImage();
    void keepsTextAsText();
};

void TestSvgDevice::looksAsOnAnImage_data()
{
    QTest::addColumn<Paint>("paint");
    QTest::newRow("shapes") << Paint(shapes);
    QTest::newRow("lines") << Paint(lines);
    QTest::newRow("moved, turned, scaled") << Paint(moved);
    QTest::newRow("clipped") << Paint(clipped);
    QTest::newRow("hatched, shaded, of pixels") << Paint(filled);
}

void TestSvgDevice::looksAsOnAnImage()
{
    if (QStandardPaths::findExecutable(QStringLiteral("rsvg-convert")).isEmpty())
        QSKIP("rsvg-convert is not installed: what it would draw was not checked");
    QFETCH(const Paint, paint);
    const QTemporaryDir folder;
    const QString svg = folder.filePath(QStringLiteral("a.svg"));
    const QString png = folder.filePath(QStringLiteral("a.png"));
    QFile file(svg);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(figureSvg(figureOf(paint)));
    file.close();
    QCOMPARE(QProcess::execute(QStringLiteral("rsvg-convert"), {QStringLiteral("-o"), png, svg}), 0);
    const QImage drawn(png);
    QVERIFY(!drawn.isNull());
    const double difference = worstDifference(figureImage(figureOf(paint)), drawn);
    QVERIFY2(difference < 4, qPrintable(QString::number(difference)));
    QImage blank = drawn;
    blank.fill(Qt::white);
    QVERIFY(worstDifference(blank, drawn) > 20); // what is not alike is seen
}

void TestSvgDevice::keepsTextAsText()
{
    const QByteArray svg = figureSvg(Figure::of(
        Size, Qt::white,
        [](QPainter &painter) {
            QFont font = painter.font();
            font.setPixelSize(17);
            font.setBold(true);
            painter.setFont(font);
            painter.drawText(QPointF(10, 20), QStringLiteral("SYN  <mss 1460> & more"));
        },
        QStringLiteral("a < b")));
    QVERIFY(svg.contains(">SYN  &lt;mss 1460&gt; &amp; more</text>"));
    // Both spaces stay, in browsers too: they do not take this from what a text is in.
    QCOMPARE(svg.count("<text xml:space=\"preserve\""), svg.count("<text"));
    // As wide as it was drawn, whatever a reader's letters are.
    QFont font;
    font.setPixelSize(17);
    font.setBold(true);
    const double wide = QFontMetricsF(font).horizontalAdvance(QStringLiteral("SYN  <mss 1460> & more"));
    const auto match = QRegularExpression(QStringLiteral(" textLength=\"([0-9.]+)\"")).match(QString::fromUtf8(svg));
    QVERIFY2(std::abs(match.captured(1).toDouble() - wide) < 1, qPrintable(match.captured(1)));
    QVERIFY(svg.contains("font-size=\"17\""));
    QVERIFY(svg.contains("font-weight=\"700\""));
    QVERIFY(svg.contains("<title>a &lt; b</title>"));
}

QTEST_MAIN(TestSvgDevice)
#include "tst_svgdevice.moc"
