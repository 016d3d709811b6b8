// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/labeltext.h"

#include <QCoreApplication>
#include <QStringList>

namespace tcpladder {
namespace {

struct LabelWords {
    Q_DECLARE_TR_FUNCTIONS(Ladder)
};

bool takesWords(const Segment &segment)
{
    return segment.flags.sequenceLength() == 0 && !segment.flags.rst();
}

} // namespace

QString labelText(const SegmentView &view, LabelStyle style, const LabelFields &fields)
{
    if (style != LabelStyle::Plain)
        return QString::fromStdString(segmentLabel(view, style, fields));
    const Segment &segment = view.segment;
    QStringList parts;
    if (!takesWords(segment))
        parts << QString::fromStdString(segment.flags.rfcText());
    if (!view.isPureAck())
        parts << LabelWords::tr("Seq=%1").arg(shownSequence(view, fields));
    if (segment.length > 0)
        parts << LabelWords::tr("%Ln byte(s)", nullptr, static_cast<int>(segment.length));
    if (segment.flags.ack() && (fields.acknowledgment || view.isPureAck()))
        parts << LabelWords::tr("Ack=%1").arg(shownAcknowledgment(view, fields));
    return parts.join(QStringLiteral(", "));
}

QString briefLabelText(const SegmentView &view, LabelStyle style, const LabelFields &fields)
{
    const Segment &segment = view.segment;
    if (style != LabelStyle::Plain || !takesWords(segment))
        return QString::fromStdString(briefLabel(view, style, fields));
    if (segment.length > 0)
        return LabelWords::tr("Seq=%1").arg(shownSequence(view, fields));
    return LabelWords::tr("Ack=%1").arg(shownAcknowledgment(view, fields));
}

} // namespace tcpladder
