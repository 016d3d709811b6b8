// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/evidencetext.h"

#include <QCoreApplication>

namespace tcpladder {
namespace {

struct EvidenceText {
    Q_DECLARE_TR_FUNCTIONS(EvidenceText)
};

QString sentence(Evidence evidence)
{
    switch (evidence) {
    case Evidence::None:
        return {};
    case Evidence::CapturedBefore:
        return EvidenceText::tr("The same bytes were captured before, in %1.");
    case Evidence::SimultaneousOpen:
        return EvidenceText::tr("It is the SYN of %1 again, now with the ACK of the SYN that crossed it.");
    case Evidence::AlreadyAcknowledged:
        return EvidenceText::tr("Everything in it had been acknowledged before.");
    case Evidence::IdentificationLater:
        return EvidenceText::tr(
            "Its IP identification is later than that of %1, which lies beyond it: it was sent after that.");
    case Evidence::IdentificationEarlier:
        return EvidenceText::tr("Its IP identification is earlier than that of %1, which overtook it.");
    case Evidence::IdentificationSame:
        return EvidenceText::tr("It has the IP identification, the time stamps and the numbers of %1.");
    case Evidence::TimestampLater:
        return EvidenceText::tr(
            "Its time stamp is later than that of %1, which lies beyond it: it was sent after that (RFC 7323).");
    case Evidence::TimestampEarlier:
        return EvidenceText::tr("Its time stamp is earlier than that of %1, which overtook it (RFC 7323).");
    case Evidence::EchoLater:
        return EvidenceText::tr(
            "It echoes a later time stamp than %1, which lies beyond it: it was sent after that (RFC 7323).");
    case Evidence::EchoEarlier:
        return EvidenceText::tr("It echoes an earlier time stamp than %1, which overtook it (RFC 7323).");
    case Evidence::AcknowledgmentLater:
        return EvidenceText::tr("It acknowledges more than %1, which lies beyond it: it was sent after that.");
    case Evidence::AcknowledgmentEarlier:
        return EvidenceText::tr("It acknowledges less than %1, which overtook it.");
    case Evidence::CapturePoint:
        return EvidenceText::tr("The capture was made near its sender, where nothing is overtaken.");
    case Evidence::WithinRoundTrip:
        return EvidenceText::tr("It came too soon after %1, which lies beyond it, to have been asked for.");
    case Evidence::AfterRoundTrip:
        return EvidenceText::tr("It came a round trip or more after %1, which lies beyond it.");
    case Evidence::DuplicateAcks:
        return EvidenceText::tr("Duplicate ACKs had asked for it.");
    case Evidence::IdentificationGap:
        return EvidenceText::tr("Its sender's IP identification skipped numbers before a pause of one timeout: the "
                                "first copy was lost before the capture point.");
    case Evidence::EchoOfEarlierSyn:
        return EvidenceText::tr("It answers not the last SYN but that of %1, whose answer was due long before.");
    case Evidence::SequenceReached:
        return EvidenceText::tr("It was sent after %1, which already stood at a later number.");
    }
    return {};
}

} // namespace

QString evidenceText(Evidence evidence, std::uint32_t reference)
{
    QString text = sentence(evidence);
    if (text.contains(QLatin1String("%1")))
        text = text.arg(EvidenceText::tr("segment %1", "within a sentence, or at its beginning").arg(reference + 1));
    return text;
}

} // namespace tcpladder
