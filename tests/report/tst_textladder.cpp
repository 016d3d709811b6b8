// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/textladder.h"
#include "tests/support/lesson.h"

#include <QTest>

#include <fstream>
#include <sstream>
#include <string>

using namespace tcpladder;

namespace {

QString golden(const char *name)
{
    std::ifstream file(std::string(TCPLADDER_TEST_DATA "/") + name);
    std::ostringstream text;
    text << file.rdbuf();
    return QString::fromStdString(text.str());
}

} // namespace

/// The text ladder is documented by the files that it is held against.
class TestTextLadder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { loadLesson("tutorial", m_trace); }
    void ladder();
    void rows();
    void figure();

private:
    Trace m_trace;
};

void TestTextLadder::ladder()
{
    std::ostringstream out;
    writeTextLadder(m_trace, FlowId(0), {}, out);
    QCOMPARE(QString::fromStdString(out.str()), golden("tutorial-ladder.txt"));
}

void TestTextLadder::rows()
{
    std::ostringstream out;
    writeTextLadder(m_trace, FlowId(0), {3, 4}, out);
    const QStringList lines = QString::fromStdString(out.str()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 5); // title, headings, states before, two segments
    QVERIFY(lines[2].contains(QStringLiteral("ESTABLISHED")));
    QVERIFY(lines[3].startsWith(QStringLiteral("   4")));
    QVERIFY(lines[4].startsWith(QStringLiteral("   5")));
}

void TestTextLadder::figure()
{
    std::ostringstream out;
    writeRfcFigure(m_trace, FlowId(0), {0, 2}, out);
    QCOMPARE(QString::fromStdString(out.str()), golden("tutorial-figure.txt"));
}

QTEST_APPLESS_MAIN(TestTextLadder)
#include "tst_textladder.moc"
