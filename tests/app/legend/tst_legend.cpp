// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/legend/legendpicture.h"
#include "app/legend/legendwindow.h"
#include "app/text/legendtext.h"
#include "app/text/marktext.h"
#include "app/text/statetext.h"

#include <QSet>
#include <QTest>

#include <memory>

using namespace tcpladder;

class TestLegend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAllThatIsDrawn();
    void namesOfOthers_data();
    void namesOfOthers();
    void everyShapeLooksDifferent();
};

void TestLegend::namesAllThatIsDrawn()
{
    LegendWindow window;
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    const QString text = window.text();
    for (const char *flag : {"[S]", "[S.]", "[.]", "[P.]", "[F.]", "[R]", "[R.]", "URG", "ECE", "CWR"})
        QVERIFY2(text.contains(QString::fromLatin1(flag)), flag);
    for (int i = 1; i < StateCount; ++i)
        QVERIFY(text.contains(stateText(static_cast<State>(i))));
    for (int i = 0; i < MarkCount; ++i)
        QVERIFY(text.contains(markMeaning(static_cast<Mark>(i))));
    QSet<QString> shapes;
    for (int i = 0; i < LegendShapeCount; ++i) {
        shapes.insert(legendShapeText(static_cast<LegendShape>(i)));
        QVERIFY(text.contains(legendShapeText(static_cast<LegendShape>(i))));
    }
    QCOMPARE(shapes.size(), LegendShapeCount);
}

void TestLegend::namesOfOthers_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"SYN_SENT", "SYN-RECV", "SYN_RECV", "SYN_SEND", "ESTAB", "FIN_WAIT1", "TIME_WAIT"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestLegend::namesOfOthers()
{
    QFETCH(const QString, name);
    LegendWindow window;
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    QVERIFY(window.text().contains(name));
}

void TestLegend::everyShapeLooksDifferent()
{
    for (const Theme *theme : {&Theme::light(), &Theme::dark(), &Theme::print()}) {
        QList<QImage> seen;
        for (int i = 0; i < LegendShapeCount; ++i) {
            const QImage image = legendPicture(static_cast<LegendShape>(i), *theme, QFont(), 250, 1);
            QCOMPARE(image.width(), 250);
            QVERIFY2(!seen.contains(image), qPrintable(QString::number(i)));
            seen.append(image);
        }
    }
}

QTEST_MAIN(TestLegend)
#include "tst_legend.moc"
