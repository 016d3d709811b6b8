// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ladder/segmentlabel.h"

#include <QTest>

using namespace tcpladder;

namespace {

SegmentView data()
{
    SegmentView view;
    view.segment.flags = TcpFlags(TcpFlags::Psh | TcpFlags::Ack);
    view.segment.length = 5;
    view.segment.window = 342;
    view.segment.sequence = 1001;
    view.segment.acknowledgment = 2001;
    view.sequence = 1;
    view.acknowledgment = 1;
    view.window = 43776;
    return view;
}

} // namespace

class TestSegmentLabel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void styles();
    void synShowsItsOwnNumberAlways();
    void fieldsCanBeHidden();
    void aPureAckKeepsItsNumber();
    void sackBlocksAreRelativeToWhatIsAcknowledged();
    void anUnknownScaleShowsTheWindowAsSent();
    void theLeastKeepsWhatMatters();
    void numbersOfWhatOpensOutlastTheRest();
};

void TestSegmentLabel::styles()
{
    QCOMPARE(segmentLabel(data(), LabelStyle::Compact, {}), std::string("PSH, ACK  1:6 (5)  ack 1  win 43776"));
    QCOMPARE(segmentLabel(data(), LabelStyle::Tcpdump, {}),
             std::string("Flags [P.], seq 1:6, ack 1, win 342, length 5"));
    QCOMPARE(segmentLabel(data(), LabelStyle::Rfc, {}), std::string("<SEQ=1><ACK=1><CTL=PSH,ACK><DATA=5>"));
    LabelFields absolute;
    absolute.relative = false;
    QCOMPARE(segmentLabel(data(), LabelStyle::Compact, absolute),
             std::string("PSH, ACK  1001:1006 (5)  ack 2001  win 43776"));
}

void TestSegmentLabel::synShowsItsOwnNumberAlways()
{
    SegmentView view;
    view.segment.flags = TcpFlags(TcpFlags::Syn);
    view.segment.sequence = 3628736133U;
    view.segment.window = 43690;
    view.window = 43690;
    view.options.maximumSegmentSize = std::uint16_t{65495};
    view.options.sackPermitted = true;
    view.options.windowScale = std::uint8_t{7};
    QCOMPARE(segmentLabel(view, LabelStyle::Compact, {}),
             std::string("SYN  seq 3628736133  win 43690  <mss 65495, sackOK, wscale 7>"));
}

void TestSegmentLabel::fieldsCanBeHidden()
{
    LabelFields fields;
    fields.window = false;
    fields.acknowledgment = false;
    QCOMPARE(segmentLabel(data(), LabelStyle::Compact, fields), std::string("PSH, ACK  1:6 (5)"));
    fields.flags = false;
    QCOMPARE(segmentLabel(data(), LabelStyle::Compact, fields), std::string("1:6 (5)"));
}

void TestSegmentLabel::aPureAckKeepsItsNumber()
{
    SegmentView view = data();
    view.segment.flags = TcpFlags(TcpFlags::Ack);
    view.segment.length = 0;
    LabelFields fields;
    fields.acknowledgment = fields.window = fields.flags = false;
    QCOMPARE(segmentLabel(view, LabelStyle::Compact, fields), std::string("ACK  ack 1"));
}

void TestSegmentLabel::sackBlocksAreRelativeToWhatIsAcknowledged()
{
    SegmentView view = data();
    view.segment.flags = TcpFlags(TcpFlags::Ack);
    view.segment.length = 0;
    view.acknowledgment = 55025;
    view.acknowledgedInitial = 0xffffff00U; // the blocks wrap
    view.options.sackCount = 1;
    view.options.sack[0] = {0xffffff00U + 56473U, 0xffffff00U + 57921U};
    QCOMPARE(optionText(view, {}), std::string("sack 56473:57921"));
}

void TestSegmentLabel::anUnknownScaleShowsTheWindowAsSent()
{
    SegmentView view = data();
    view.window.reset();
    QCOMPARE(segmentLabel(view, LabelStyle::Compact, {}), std::string("PSH, ACK  1:6 (5)  ack 1  win 342"));
}

void TestSegmentLabel::theLeastKeepsWhatMatters()
{
    QCOMPARE(briefLabel(data(), LabelStyle::Compact, {}), std::string("1:6"));
    QCOMPARE(briefLabel(data(), LabelStyle::Tcpdump, {}), std::string("seq 1:6"));
    QCOMPARE(briefLabel(data(), LabelStyle::Rfc, {}), std::string("<SEQ=1>"));
    SegmentView ack = data();
    ack.segment.length = 0;
    ack.segment.flags = TcpFlags(TcpFlags::Ack);
    QCOMPARE(briefLabel(ack, LabelStyle::Compact, {}), std::string("ack 1"));
    QCOMPARE(briefLabel(ack, LabelStyle::Rfc, {}), std::string("<ACK=1>"));
    for (const unsigned flag : {TcpFlags::Syn, TcpFlags::Fin, TcpFlags::Rst}) {
        ack.segment.flags = TcpFlags(flag | TcpFlags::Ack);
        QVERIFY(briefLabel(ack, LabelStyle::Compact, {}).ends_with(", ACK"));
        QVERIFY(briefLabel(ack, LabelStyle::Tcpdump, {}).starts_with("Flags ["));
        QVERIFY(briefLabel(ack, LabelStyle::Rfc, {}).starts_with("<CTL="));
    }
    ack.segment.marks.set(Mark::CutHeader);
    QCOMPARE(briefLabel(ack, LabelStyle::Compact, {}), std::string("[|tcp]"));
}

void TestSegmentLabel::numbersOfWhatOpensOutlastTheRest()
{
    SegmentView view;
    view.segment.flags = TcpFlags(TcpFlags::Syn);
    view.segment.sequence = 3628736133U;
    QCOMPARE(numberedLabel(view, LabelStyle::Tcpdump, {}), std::string("[S], seq 3628736133"));
    QCOMPARE(numberedLabel(view, LabelStyle::Rfc, {}), std::string("<SEQ=3628736133><CTL=SYN>"));
    QCOMPARE(numberedLabel(view, LabelStyle::Compact, {}), std::string("SYN  3628736133"));
    QCOMPARE(numberedLabel(data(), LabelStyle::Tcpdump, {}), std::string());
}

QTEST_APPLESS_MAIN(TestSegmentLabel)
#include "tst_segmentlabel.moc"
