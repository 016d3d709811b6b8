// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/errortext.h"
#include "app/text/filtertext.h"
#include "app/text/marktext.h"
#include "app/text/quantity.h"
#include "app/text/statetext.h"

#include <QSet>
#include <QTest>

using namespace tcpladder;

class TestTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorIsWorded();
    void everyStateIsWorded();
    void everyMarkIsWorded();
    void everyFilterMistakeIsWorded();
    void errorLines();
    void troubleOfAFlow();
    void durations_data();
    void durations();
    void seconds();
};

namespace {

/// Checks that @p texts are not empty and all different.
void verifyDistinct(const QStringList &texts)
{
    QVERIFY(!texts.contains(QString()));
    QCOMPARE(QSet<QString>(texts.begin(), texts.end()).size(), texts.size());
}

} // namespace

void TestTexts::everyErrorIsWorded()
{
    QStringList reasons;
    QStringList advice;
    for (int i = 0; i <= static_cast<int>(ErrorCode::Cancelled); ++i) {
        const Error error{static_cast<ErrorCode>(i), {}, -1, {}};
        reasons.append(errorReason(error));
        advice.append(errorAdvice(error));
    }
    verifyDistinct(reasons);
    QVERIFY(!advice.contains(QString()));
}

void TestTexts::everyStateIsWorded()
{
    QStringList names;
    QStringList meanings;
    for (int i = 0; i < StateCount; ++i) {
        names.append(stateText(static_cast<State>(i)));
        meanings.append(stateMeaning(static_cast<State>(i)));
    }
    verifyDistinct(names);
    verifyDistinct(meanings);
    QStringList certainties;
    for (int i = 0; i <= static_cast<int>(Certainty::Timer); ++i)
        certainties.append(certaintyText(static_cast<Certainty>(i)));
    verifyDistinct(certainties);
    QStringList causes;
    for (int i = 0; i <= static_cast<int>(TransitionCause::Silence); ++i)
        causes.append(causeText(static_cast<TransitionCause>(i)));
    verifyDistinct(causes);
}

void TestTexts::everyMarkIsWorded()
{
    QStringList names;
    QStringList counts;
    QStringList meanings;
    for (int i = 0; i < MarkCount; ++i) {
        names.append(markText(static_cast<Mark>(i)));
        counts.append(markCountText(static_cast<Mark>(i), 2));
        meanings.append(markMeaning(static_cast<Mark>(i)));
    }
    verifyDistinct(names);
    verifyDistinct(counts);
    verifyDistinct(meanings);
}

void TestTexts::everyFilterMistakeIsWorded()
{
    QStringList texts;
    for (int i = 0; i <= static_cast<int>(FlowFilterError::Kind::UnfinishedQuote); ++i) {
        const QString text = filterErrorText({static_cast<FlowFilterError::Kind>(i), "word:x", 0});
        QVERIFY(text.contains(QStringLiteral("word:x")));
        texts.append(text);
    }
    verifyDistinct(texts);
}

void TestTexts::errorLines()
{
    QCOMPARE(errorLine({ErrorCode::Empty, "a.pcap", -1, {}}), QStringLiteral("a.pcap: the file is empty"));
    QCOMPARE(errorLine({ErrorCode::Truncated, "a.pcap", 4711, {}}),
             QStringLiteral("a.pcap: the file ends within a packet (at byte 4711)"));
    QCOMPARE(errorLine({ErrorCode::ReadFailed, "a.pcap", 4711, "input/output error"}),
             QStringLiteral("a.pcap: reading failed (at byte 4711): input/output error"));
    // A file's name may look like a placeholder.
    QCOMPARE(errorLine({ErrorCode::Empty, "%1%2.pcap", -1, {}}), QStringLiteral("%1%2.pcap: the file is empty"));
}

void TestTexts::troubleOfAFlow()
{
    FlowSummary flow;
    flow.toldMarks[static_cast<std::size_t>(Mark::OutOfOrder)] = 1;
    flow.toldMarks[static_cast<std::size_t>(Mark::ZeroWindow)] = 3;
    flow.toldMarks[static_cast<std::size_t>(Mark::KeepAlive)] = 9; // no trouble
    const QString text = troubleText(flow);
    QVERIFY(text.indexOf(markCountText(Mark::ZeroWindow, 3)) == 0);
    QVERIFY(text.contains(markCountText(Mark::OutOfOrder, 1)));
    const QString many = markCountText(Mark::OutOfOrder, 12'345);
    QVERIFY2(many.contains(numberText(12'345)), qPrintable(many)); // as all numbers
    QVERIFY(!text.contains(markText(Mark::KeepAlive)));
    QCOMPARE(troubleText({}), QString());
}

void TestTexts::durations_data()
{
    QTest::addColumn<qint64>("span");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << qint64{0} << QStringLiteral("0 s");
    QTest::newRow("ns") << qint64{999} << QStringLiteral("999 ns");
    QTest::newRow("us") << qint64{10 * Microsecond} << QStringLiteral("10 µs");
    QTest::newRow("us fraction") << qint64{41'215} << QStringLiteral("41.22 µs");
    QTest::newRow("ms") << qint64{211'806 * Microsecond} << QStringLiteral("211.8 ms");
    QTest::newRow("nearly a second") << qint64{999'999 * Microsecond} << QStringLiteral("1.000 s");
    QTest::newRow("nearly ten") << qint64{9'999'960 * Microsecond} << QStringLiteral("10.00 s");
    QTest::newRow("s") << qint64{5'181'006 * Microsecond} << QStringLiteral("5.181 s");
    QTest::newRow("min") << qint64{1800 * Second} << QStringLiteral("30 min");
    QTest::newRow("back in time") << qint64{-5 * Millisecond} << QStringLiteral("-5 ms");
}

void TestTexts::durations()
{
    QFETCH(const qint64, span);
    QTEST(durationText(span), "text");
}

void TestTexts::seconds()
{
    QCOMPARE(secondsText6(0), QStringLiteral("0.000000"));
    QCOMPARE(secondsText6(5'180'297'999), QStringLiteral("5.180297"));
    QCOMPARE(secondsText6(-10 * Microsecond), QStringLiteral("-0.000010"));
    QCOMPARE(timeText(1'700'000'000 * Second + 123'456'789), QStringLiteral("2023-11-14 22:13:20.123456"));
    QCOMPARE(timeText(-Microsecond), QStringLiteral("1969-12-31 23:59:59.999999"));
    constexpr Nanoseconds Day = 86'400 * Second;
    QCOMPARE(timeText(10 * Second), QStringLiteral("00:00:10.000000")); // nobody knows the date
    QCOMPARE(timeText(2 * Day - Microsecond), QStringLiteral("23:59:59.999999"));
    QCOMPARE(timeText(2 * Day), QStringLiteral("day 2, 00:00:00.000000"));
    QCOMPARE(timeText(365 * Day), QStringLiteral("1971-01-01 00:00:00.000000"));
}

QTEST_GUILESS_MAIN(TestTexts)
#include "tst_texts.moc"
