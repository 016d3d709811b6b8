// SPDX-License-Identifier: GPL-3.0-or-later
// A capture in, its text ladder out: whatever changes in decoding, numbers, states or marks shows here, line by line.
// The lessons are captures; the examples of states are scripts, from which packets are made.
// With TCPLADDER_WRITE_GOLDEN set, the test writes what it finds; read the difference before you commit it.
#include "core/report/textladder.h"
#include "core/store/analysis.h"
#include "tests/support/lesson.h"
#include "tests/support/packetbuilder.h"
#include "tests/support/segmentscript.h"
#include "tests/support/stateexamples.h"

#include <QFile>
#include <QTest>

#include <sstream>

using namespace tcpladder;
using namespace tcpladder::test;

namespace {

void compareWithGolden(const Trace &trace, const QString &name)
{
    std::ostringstream out;
    for (std::uint32_t flow = 0; flow < trace.counts().flows; ++flow)
        writeTextLadder(trace, FlowId(flow), {}, out);

    QFile golden(QStringLiteral(TCPLADDER_GOLDEN "/%1.txt").arg(name));
    if (qEnvironmentVariableIsSet("TCPLADDER_WRITE_GOLDEN")) {
        QVERIFY(golden.open(QIODevice::WriteOnly));
        golden.write(QByteArray::fromStdString(out.str()));
        return;
    }
    QVERIFY2(golden.open(QIODevice::ReadOnly), qPrintable(golden.fileName()));
    const QList<QByteArray> expected = golden.readAll().split('\n');
    const QList<QByteArray> found = QByteArray::fromStdString(out.str()).split('\n');
    for (qsizetype i = 0; i < qMin(expected.size(), found.size()); ++i)
        QCOMPARE(QString::fromUtf8(found[i]), QString::fromUtf8(expected[i]));
    QCOMPARE(found.size(), expected.size());
}

Packet packetOf(const SegmentFacts &facts, PacketBuilder &builder)
{
    return builder.fromServer(facts.from == Side::Server)
        .time(facts.time)
        .flags(facts.flags.bits())
        .sequence(facts.sequence)
        .acknowledgment(facts.acknowledgment)
        .window(facts.window)
        .length(static_cast<std::uint16_t>(facts.length))
        .build();
}

} // namespace

class TestGolden : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ladder_data();
    void ladder();
    void example_data();
    void example();
};

void TestGolden::ladder_data()
{
    QTest::addColumn<QString>("lesson");
    for (const char *lesson : {"abort-in-handshake",
                               "challenge-ack",
                               "delayed-ack",
                               "fast-open",
                               "fast-retransmit",
                               "four-way-close",
                               "half-close",
                               "half-open",
                               "handshake",
                               "ipv6",
                               "keep-alive",
                               "lost-syn",
                               "mid-stream",
                               "one-direction",
                               "port-reuse",
                               "refused",
                               "reordering",
                               "reset-unread-data",
                               "retransmission-timeout",
                               "simultaneous-close",
                               "simultaneous-open",
                               "syn-cookies",
                               "three-segment-close",
                               "time-wait",
                               "tutorial",
                               "vlan",
                               "zero-window"})
        QTest::newRow(lesson) << QString::fromLatin1(lesson);
}

void TestGolden::ladder()
{
    QFETCH(const QString, lesson);
    Trace trace;
    loadLesson(lesson.toStdString(), trace);
    compareWithGolden(trace, lesson);
}

void TestGolden::example_data()
{
    QTest::addColumn<QByteArray>("script");
    for (const Example &example : Examples)
        QTest::newRow(example.name) << QByteArray(example.script);
}

void TestGolden::example()
{
    QFETCH(const QByteArray, script);
    Trace trace;
    Analysis analysis(trace);
    PacketBuilder builder;
    for (const ScriptLine &line : parseScript(script.constData()))
        Analysis::Batch(analysis).add(packetOf(line.facts, builder));
    const QString name = QString::fromLatin1(QTest::currentDataTag()).remove(',').replace(' ', '-');
    compareWithGolden(trace, QStringLiteral("states/") + name);
}

QTEST_GUILESS_MAIN(TestGolden)
#include "tst_golden.moc"
