// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ladder/ladder.h"
#include "core/ladder/rows.h"
#include "core/store/analysis.h"
#include "tests/support/lesson.h"
#include "tests/support/packetbuilder.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <vector>

using namespace tcpladder;

namespace {

/// A conversation told by the pauses between its segments and by who sends how much.
class Conversation
{
public:
    Conversation() : trace(std::make_shared<Trace>()), m_analysis(*trace) {}

    Conversation &data(Nanoseconds pause, std::uint32_t length = 100)
    {
        m_time += pause;
        add(m_builder.fromServer()
                .time(m_time)
                .flags(0x18)
                .sequence(m_sequence)
                .acknowledgment(1)
                .length(static_cast<std::uint16_t>(length))
                .build());
        m_sequence += length;
        return *this;
    }
    Conversation &ack(Nanoseconds pause)
    {
        m_time += pause;
        add(m_builder.fromServer(false)
                .time(m_time)
                .flags(0x10)
                .sequence(1)
                .acknowledgment(m_sequence)
                .length(0)
                .build());
        return *this;
    }
    /// The data segment @p number, of 100 bytes as all before it, once more.
    Conversation &again(std::uint32_t number, Nanoseconds pause)
    {
        m_time += pause;
        add(m_builder.fromServer()
                .time(m_time)
                .flags(0x18)
                .sequence(1 + number * 100)
                .acknowledgment(1)
                .length(100)
                .build());
        return *this;
    }
    Conversation &hole(std::uint32_t length)
    {
        m_sequence += length;
        return *this;
    }

    std::shared_ptr<Trace> trace;

private:
    void add(const Packet &packet) { Analysis::Batch(m_analysis).add(packet); }

    Analysis m_analysis;
    PacketBuilder m_builder;
    Nanoseconds m_time = Second;
    std::uint32_t m_sequence = 1;
};

template <typename Check>
void withRows(const Conversation &conversation, const RowLayout &layout, const Check &check)
{
    const Trace &trace = *conversation.trace;
    trace.read(FlowId(0), [&](const Flow &flow) { check(Rows(flow, trace.segments(), layout, flow.segmentCount())); });
}

RowLayout toScale(int shift)
{
    RowLayout layout;
    layout.axis = TimeAxis::ToScale;
    layout.scale.shift = shift;
    layout.beforeBreak = layout.afterBreak = RowUnits;
    return layout;
}

} // namespace

class TestRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreEvenWithoutGaps();
    void gapsMoveWhatFollows();
    void dataInOrderIsOneRow();
    void troubleIsNeverFolded();
    void whatWasSentAgainComesToLight();
    void silencesAndOtherSidesDataEndARun();
    void openedFoldsTakeTheirRoom();
    void timeIsToScaleBetweenStackedAndFolded();
    void everyRowIsFoundAtItsPlace_data();
    void everyRowIsFoundAtItsPlace();
    void phasesAreOneRowEach();
};

void TestRows::rowsAreEvenWithoutGaps()
{
    Conversation five;
    for (int i = 0; i < 5; ++i)
        five.data(Millisecond);
    withRows(five, {}, [](const Rows &rows) {
        QCOMPARE(rows.position(0), LeadUnits);
        QCOMPARE(rows.position(4), LeadUnits + 4 * RowUnits);
        QCOMPARE(rows.height(), LeadUnits + 4 * RowUnits + TailUnits);
        QCOMPARE(rows.indexAt(-1000), 0U);
        QCOMPARE(rows.indexAt(rows.height() + 1000), 4U);
    });
}

void TestRows::gapsMoveWhatFollows()
{
    Conversation talk;
    talk.data(0).data(1).data(2 * Second).hole(100).data(3 * Second).data(1);
    withRows(talk, {}, [](const Rows &rows) {
        QCOMPARE(rows.position(1), LeadUnits + RowUnits);
        QCOMPARE(rows.position(2), LeadUnits + 2 * RowUnits + IdleUnits);
        QCOMPARE(rows.position(3), LeadUnits + 3 * RowUnits + 2 * IdleUnits + MissingUnits);
        QCOMPARE(rows.position(4), rows.position(3) + RowUnits);
        QVERIFY(rows.rowOf(3).isAfterBreak && rows.rowOf(3).isAfterMissing);
        QVERIFY(!rows.rowOf(4).isAfterBreak && !rows.rowOf(4).isAfterMissing);
    });
}

void TestRows::dataInOrderIsOneRow()
{
    Conversation talk;
    talk.ack(0);
    for (int i = 0; i < 10; ++i)
        talk.data(10, 100).data(10, 50).ack(10);
    const RowLayout layout{.level = FoldLevel::Runs};
    withRows(talk, layout, [](const Rows &rows) {
        QVERIFY(!rows.foldOf(0));
        const Rows::Row row = rows.rowOf(17);
        QCOMPARE(row.first, 1U);
        QCOMPARE(row.last, 30U);
        QVERIFY(row.fold && row.fold->run);
        QCOMPARE(row.fold->run->data, 20U);
        QCOMPARE(row.fold->run->acks, 10U);
        QCOMPARE(row.fold->run->bytes, std::uint64_t{1500});
        QCOMPARE(row.fold->run->from, Side::Server);
        QCOMPARE(rows.height(), LeadUnits + RowUnits + FoldUnits + TailUnits);
    });
}

void TestRows::troubleIsNeverFolded()
{
    const auto trace = std::make_shared<Trace>();
    loadLesson("download", *trace);
    for (std::uint32_t flow = 0; flow < trace->counts().flows; ++flow) {
        Ladder ladder(trace, FlowId(flow));
        ladder.setFoldLevel(FoldLevel::Runs);
        for (std::uint32_t i = 0; i < ladder.segmentCount(); ++i) {
            const Segment segment = ladder.segment(i).segment;
            if (segment.marks.hasTrouble() || segment.flags.syn() || segment.flags.fin() || segment.flags.rst())
                QVERIFY(!ladder.foldOf(i));
        }
    }
}

void TestRows::whatWasSentAgainComesToLight()
{
    Conversation talk;
    for (int i = 0; i < 400; ++i)
        talk.data(i % 3 * 1000);
    talk.again(200, Millisecond); // the 201st segment once more
    talk.data(10).data(10);
    for (const bool isToScale : {false, true}) {
        RowLayout layout = isToScale ? toScale(11) : RowLayout{};
        layout.level = FoldLevel::Runs;
        withRows(talk, layout, [](const Rows &rows) {
            QVERIFY(!rows.foldOf(200));
            QVERIFY(!rows.foldOf(400)); // the copy
            QCOMPARE(rows.rowOf(10).last, 199U);
            QCOMPARE(rows.rowOf(10).fold->run->data, 200U);
            QCOMPARE(rows.rowOf(10).fold->run->bytes, std::uint64_t{20000});
            QCOMPARE(rows.rowOf(300).first, 201U);
            QCOMPARE(rows.rowOf(300).fold->run->data, 199U);
            rows.walk(0, 402, [&](const Rows::Row &row) { QCOMPARE(row.y, rows.position(row.first)); });
        });
    }
}

void TestRows::silencesAndOtherSidesDataEndARun()
{
    Conversation talk;
    for (int i = 0; i < 9; ++i)
        talk.data(10);
    talk.data(2 * Second);
    for (int i = 0; i < 6; ++i)
        talk.data(10);
    const RowLayout layout{.level = FoldLevel::Runs};
    withRows(talk, layout, [](const Rows &rows) {
        QCOMPARE(rows.rowOf(3).last, 8U);
        QVERIFY(!rows.foldOf(9)); // seven are too few
        QCOMPARE(rows.position(9), LeadUnits + RowUnits + FoldUnits + IdleUnits);
    });
}

void TestRows::openedFoldsTakeTheirRoom()
{
    Conversation talk;
    for (int part = 0; part < 3; ++part) {
        for (int i = 0; i < 600; ++i)
            talk.data(i % 7 * 1000);
        talk.hole(10).data(20);
    }
    for (const TimeAxis axis : {TimeAxis::Even, TimeAxis::ToScale}) {
        RowLayout folded = axis == TimeAxis::Even ? RowLayout{} : toScale(11);
        folded.level = FoldLevel::Runs;
        RowLayout opened = folded;
        opened.opened = {0, 601, 1202};
        RowLayout one = folded;
        one.opened = {601};
        RowLayout all = folded;
        all.level = FoldLevel::All;
        withRows(talk, folded, [&](const Rows &rows) { QVERIFY(rows.height() < 40 * RowUnits); });
        std::vector<LadderY> places;
        withRows(talk, all, [&](const Rows &rows) {
            for (std::uint32_t i = 0; i < 1800; ++i)
                places.push_back(rows.position(i));
        });
        withRows(talk, opened, [&](const Rows &rows) {
            for (std::uint32_t i = 0; i < 1800; i += 13)
                QCOMPARE(rows.position(i), places[i]);
        });
        withRows(talk, one, [&](const Rows &rows) {
            QCOMPARE(rows.position(300), rows.position(0));
            QVERIFY(rows.position(700) > rows.position(699));
            QCOMPARE(rows.position(1500), rows.position(1202));
            rows.walk(0, 1801, [&](const Rows::Row &row) { QCOMPARE(row.y, rows.position(row.first)); });
        });
    }
}

void TestRows::timeIsToScaleBetweenStackedAndFolded()
{
    Conversation talk;
    const Nanoseconds row = 1 << 20;
    talk.data(0).data(3 * row).data(row / 10).data(0).data(5 * row / 2).data(100 * row);
    withRows(talk, toScale(20), [](const Rows &rows) {
        QCOMPARE(rows.position(1) - rows.position(0), 3 * RowUnits);
        QCOMPARE(rows.position(2) - rows.position(1), RowUnits);
        QCOMPARE(rows.position(3) - rows.position(2), RowUnits);
        QCOMPARE(rows.position(4) - rows.position(3), RowUnits * 5 / 2);
        QCOMPARE(rows.position(5) - rows.position(4), IdleUnits + 2 * RowUnits);
        QVERIFY(rows.rowOf(5).isAfterBreak);
    });
}

void TestRows::everyRowIsFoundAtItsPlace_data()
{
    QTest::addColumn<bool>("isToScale");
    QTest::addColumn<bool>("isFolded");
    QTest::newRow("even") << false << false;
    QTest::newRow("even, folded") << false << true;
    QTest::newRow("to scale") << true << false;
    QTest::newRow("to scale, folded") << true << true;
}

void TestRows::everyRowIsFoundAtItsPlace()
{
    QFETCH(bool, isToScale);
    QFETCH(bool, isFolded);
    Conversation talk;
    std::uint32_t random = 1;
    for (int i = 0; i < 3000; ++i) {
        random = random * 1103515245U + 12345U;
        const std::uint32_t dice = random >> 16U;
        if (dice % 61 == 0)
            talk.hole(10);
        const Nanoseconds pause = dice % 97 == 0 ? 2 * Second : Nanoseconds{dice % 5000} * 1000;
        if (dice % 3 == 0)
            talk.ack(pause);
        else
            talk.data(pause);
    }
    RowLayout layout = isToScale ? toScale(19) : RowLayout{};
    layout.level = isFolded ? FoldLevel::Runs : FoldLevel::All;
    withRows(talk, layout, [&](const Rows &rows) {
        std::vector<Rows::Row> all;
        rows.walk(0, 2999, [&](const Rows::Row &row) { all.push_back(row); });
        QCOMPARE(all.size() < 3000, isFolded);
        QCOMPARE(all.back().last, 2999U);
        for (std::size_t i = 0; i < all.size(); ++i) {
            QCOMPARE(rows.position(all[i].first), all[i].y);
            QCOMPARE(rows.position(all[i].last), all[i].y);
            QCOMPARE(rows.indexAt(all[i].y), all[i].first);
            if (i + 1 < all.size()) {
                QCOMPARE(all[i + 1].first, all[i].last + 1);
                QVERIFY(all[i + 1].y >= all[i].y + RowUnits);
                QCOMPARE(rows.indexAt(all[i + 1].y - 1), all[i].first);
            }
        }
        std::vector<LadderY> places;
        for (LadderY y = 0; y <= rows.height(); y += std::max<LadderY>(1, rows.height() / 400))
            places.push_back(y);
        for (const std::uint32_t error : {0U, 2U, 7U, 60U, 600U}) {
            const auto near = rows.indicesNear(places, error);
            QCOMPARE(near.size(), places.size());
            for (std::size_t i = 0; i < places.size(); ++i) {
                const std::uint32_t exact = rows.indexAt(places[i]);
                if (isToScale && error >= RowTimes::Spacing) { // between rows whose places are known
                    const auto known = static_cast<double>(rows.position(exact) - rows.position(near[i]));
                    QVERIFY(std::abs(known) < 0.1 * static_cast<double>(rows.height()));
                    continue;
                }
                QVERIFY(near[i] <= exact);
                QVERIFY(near[i] == exact || exact - rows.rowOf(near[i]).last <= error);
            }
        }
    });
}

void TestRows::phasesAreOneRowEach()
{
    const auto trace = std::make_shared<Trace>();
    loadLesson("tutorial", *trace);
    Ladder ladder(trace, FlowId(0));
    ladder.setFoldLevel(FoldLevel::Phases);
    const LadderPage page = ladder.page(0, ladder.height());
    QCOMPARE(page.arrows.size(), std::size_t{0});
    QCOMPARE(page.folds.size(), std::size_t{3});
    QCOMPARE(page.folds[0].kind, LadderFold::Kind::Handshake);
    QCOMPARE(page.folds[0].count(), 3U);
    QCOMPARE(page.folds[1].kind, LadderFold::Kind::Data);
    QCOMPARE(page.folds[1].bytes[0] + page.folds[1].bytes[1], ladder.summary().totalBytes());
    QCOMPARE(page.folds[2].kind, LadderFold::Kind::Close);
    QVERIFY(ladder.setFoldOpen(4, true));
    QCOMPARE(ladder.page(0, ladder.height()).arrows.size(), std::size_t{4});
}

QTEST_APPLESS_MAIN(TestRows)
#include "tst_rows.moc"
