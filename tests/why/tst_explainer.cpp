// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/why/explainer.h"
#include "tests/support/lesson.h"

#include <QTest>

using namespace tcpladder;

Q_DECLARE_METATYPE(std::vector<tcpladder::Reason>)

class TestExplainer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tutorial();
    void numbersAddUp();
    void opening_data();
    void opening();
    void trouble_data();
    void trouble();
    void closing_data();
    void closing();
    void sayTheSameInAnyOrder_data();
    void sayTheSameInAnyOrder();
};

namespace {

std::vector<Explanation> explainAll(const std::string &lesson)
{
    Trace trace;
    loadLesson(lesson, trace);
    const Explainer explainer(trace, FlowId(0));
    std::vector<Explanation> all;
    for (std::uint32_t i = 0; i < trace.segmentCount(FlowId(0)); ++i)
        all.push_back(explainer.explain(i));
    return all;
}

/// Whether the reasons occur in @p all in this order, others between them.
bool occurInOrder(const std::vector<Explanation> &all, const std::vector<Reason> &reasons)
{
    std::size_t found = 0;
    for (const Explanation &explanation : all) {
        if (found < reasons.size() && explanation.reason == reasons[found])
            ++found;
    }
    return found == reasons.size();
}

} // namespace

void TestExplainer::tutorial()
{
    using enum Reason;
    const std::vector<Reason> expected = {ActiveOpen,   SynAck,      HandshakeDone,       Data,   AckOfAllData, Data,
                                          AckOfAllData, ActiveClose, PassiveCloseWithAck, LastAck};
    const auto all = explainAll("tutorial");
    QCOMPARE(all.size(), expected.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        QVERIFY2(all[i].reason == expected[i], qPrintable(QString::number(i + 1)));
    QVERIFY(all[0].sender == Side::Client);
    QVERIFY(all[7].sender == Side::Server);
}

void TestExplainer::numbersAddUp()
{
    const auto all = explainAll("tutorial");
    QCOMPARE(all[1].to, all[1].from + 1); // SYN,ACK
    QCOMPARE(all[3].count, std::int64_t{5});
    QCOMPARE(all[4].from + all[4].count, all[4].to);
    QCOMPARE(all[4].to, std::int64_t{6});
    QCOMPARE(all[9].to, all[9].from + 1); // ACK of FIN
}

void TestExplainer::opening_data()
{
    using enum Reason;
    QTest::addColumn<QString>("lesson");
    QTest::addColumn<std::vector<Reason>>("reasons");
    QTest::newRow("lost SYN") << "lost-syn" << std::vector{ActiveOpen, SynAgain, SynAgain, SynAck, HandshakeDone};
    QTest::newRow("refused") << "refused" << std::vector{ActiveOpen, ResetRefused};
    QTest::newRow("simultaneous") << "simultaneous-open" << std::vector{ActiveOpen, SynCrossed, SynAckSimultaneous};
}

void TestExplainer::opening()
{
    QFETCH(const QString, lesson);
    QFETCH(const std::vector<Reason>, reasons);
    QVERIFY(occurInOrder(explainAll(lesson.toStdString()), reasons));
}

void TestExplainer::trouble_data()
{
    using enum Reason;
    QTest::addColumn<QString>("lesson");
    QTest::addColumn<std::vector<Reason>>("reasons");
    QTest::newRow("fast retransmit") << "fast-retransmit"
                                     << std::vector{DuplicateAck, DuplicateAck, FastRetransmission};
    QTest::newRow("timeout") << "retransmission-timeout" << std::vector{Data, Retransmission, Retransmission};
    QTest::newRow("reordering") << "reordering" << std::vector{AfterGap, OutOfOrder};
    QTest::newRow("zero window") << "zero-window"
                                 << std::vector{WindowFull, ZeroWindow, ZeroWindowProbe, ZeroWindowProbeAck,
                                                WindowUpdate};
    QTest::newRow("keep-alive") << "keep-alive" << std::vector{KeepAlive, KeepAliveAck};
}

void TestExplainer::trouble()
{
    QFETCH(const QString, lesson);
    QFETCH(const std::vector<Reason>, reasons);
    QVERIFY(occurInOrder(explainAll(lesson.toStdString()), reasons));
}

void TestExplainer::closing_data()
{
    using enum Reason;
    QTest::addColumn<QString>("lesson");
    QTest::addColumn<std::vector<Reason>>("reasons");
    QTest::newRow("four segments") << "four-way-close" << std::vector{ActiveClose, AckOfFin, PassiveClose, LastAck};
    QTest::newRow("three segments") << "three-segment-close" << std::vector{ActiveClose, PassiveCloseWithAck, LastAck};
    QTest::newRow("half-close") << "half-close"
                                << std::vector{ActiveClose, AckOfFin, HalfCloseData, PassiveClose, LastAck};
    QTest::newRow("simultaneous") << "simultaneous-close" << std::vector{ActiveClose, FinCrossed};
    QTest::newRow("FIN again") << "time-wait" << std::vector{ActiveClose, LastAck, FinAgain, LastAckAgain};
    QTest::newRow("data unread") << "reset-unread-data" << std::vector{Data, ResetAbort};
}

void TestExplainer::closing()
{
    QFETCH(const QString, lesson);
    QFETCH(const std::vector<Reason>, reasons);
    QVERIFY(occurInOrder(explainAll(lesson.toStdString()), reasons));
}

void TestExplainer::sayTheSameInAnyOrder_data()
{
    QTest::addColumn<std::uint32_t>("first");
    QTest::addColumn<std::uint32_t>("step"); // to the next, round and round
    QTest::newRow("one after the other") << 0U << 1U;
    QTest::newRow("from the middle on") << 1000U << 1U;
    QTest::newRow("backwards") << 1941U << 1941U;
    QTest::newRow("within reach") << 0U << 101U;
    QTest::newRow("beyond it") << 0U << 761U;
}

void TestExplainer::sayTheSameInAnyOrder()
{
    QFETCH(std::uint32_t, first);
    QFETCH(std::uint32_t, step);
    const auto trace = lessonTrace("window-scaling");
    const std::uint32_t count = trace->segmentCount(FlowId(0));
    QCOMPARE(count, 1942U); // of which the steps are no divisors
    const Explainer explainer(*trace, FlowId(0));
    LookBack back = explainer.lookBack();
    for (std::uint32_t i = 0, index = first; i < count; ++i, index = (index + step) % count)
        QVERIFY2(explainer.explain(index, back) == explainer.explain(index), qPrintable(QString::number(index)));
}

QTEST_GUILESS_MAIN(TestExplainer)
#include "tst_explainer.moc"
