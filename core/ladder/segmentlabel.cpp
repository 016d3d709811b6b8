// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ladder/segmentlabel.h"

namespace tcpladder {
namespace {

bool takesNumbers(const SegmentView &view)
{
    return view.segment.length > 0 || view.segment.flags.sequenceLength() > 0 || view.segment.flags.rst();
}

/// "SYN, ACK"
std::string flagWords(TcpFlags flags)
{
    std::string text;
    for (const char c : flags.rfcText())
        text += c == ',' ? std::string(", ") : std::string(1, c);
    return text;
}

std::string compactLabel(const SegmentView &view, const LabelFields &fields)
{
    const Segment &segment = view.segment;
    std::string text;
    if (fields.flags || segment.length == 0)
        text += flagWords(segment.flags) + "  ";
    const std::int64_t sequence = shownSequence(view, fields);
    if (segment.length > 0)
        text += std::to_string(sequence) + ':' + std::to_string(sequence + segment.length) + " ("
                + std::to_string(segment.length) + ")  ";
    else if (takesNumbers(view))
        text += "seq " + std::to_string(sequence) + "  ";
    if (segment.flags.ack() && (fields.acknowledgment || view.isPureAck()))
        text += "ack " + std::to_string(shownAcknowledgment(view, fields)) + "  ";
    if (fields.window && !segment.flags.rst())
        text += "win " + std::to_string(view.window.value_or(segment.window)) + "  ";
    if (const std::string options = fields.options ? optionText(view, fields) : std::string(); !options.empty())
        text += '<' + options + '>';
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
}

std::string tcpdumpLabel(const SegmentView &view, const LabelFields &fields)
{
    const Segment &segment = view.segment;
    std::string text = "Flags [" + segment.flags.tcpdumpText() + ']';
    if (takesNumbers(view)) {
        const std::int64_t sequence = shownSequence(view, fields);
        text += ", seq " + std::to_string(sequence);
        if (segment.length > 0)
            text += ':' + std::to_string(sequence + segment.length);
    }
    if (segment.flags.ack() && (fields.acknowledgment || view.isPureAck()))
        text += ", ack " + std::to_string(shownAcknowledgment(view, fields));
    if (fields.window)
        text += ", win " + std::to_string(segment.window);
    if (const std::string options = fields.options ? optionText(view, fields) : std::string(); !options.empty())
        text += ", options [" + options + ']';
    return text + ", length " + std::to_string(segment.length);
}

std::string rfcLabel(const SegmentView &view, const LabelFields &fields)
{
    const Segment &segment = view.segment;
    std::string text = "<SEQ=" + std::to_string(shownSequence(view, fields)) + '>';
    if (segment.flags.ack())
        text += "<ACK=" + std::to_string(shownAcknowledgment(view, fields)) + '>';
    text += "<CTL=" + segment.flags.rfcText() + '>';
    if (segment.length > 0)
        text += "<DATA=" + std::to_string(segment.length) + '>';
    return text;
}

} // namespace

std::int64_t shownSequence(const SegmentView &view, const LabelFields &fields)
{
    return fields.relative && !view.segment.flags.syn() ? view.sequence : std::int64_t{view.segment.sequence};
}

std::int64_t shownAcknowledgment(const SegmentView &view, const LabelFields &fields)
{
    return fields.relative && !view.segment.flags.syn() ? view.acknowledgment
                                                        : std::int64_t{view.segment.acknowledgment};
}

std::string optionText(const SegmentView &view, const LabelFields &fields)
{
    const TcpOptions &options = view.options;
    std::string text;
    const auto add = [&](const std::string &part) { text += (text.empty() ? "" : ", ") + part; };
    if (options.maximumSegmentSize)
        add("mss " + std::to_string(*options.maximumSegmentSize));
    if (options.sackPermitted)
        add("sackOK");
    if (options.windowScale)
        add("wscale " + std::to_string(*options.windowScale));
    if (options.fastOpen)
        add("tfo");
    if (options.sackCount > 0) {
        std::string blocks = "sack";
        const std::int64_t near = view.acknowledgment;
        for (const SackBlock &block : options.sackBlocks()) {
            const auto shown = [&](std::uint32_t edge) {
                return fields.relative ? unwrapSequence(edge - view.acknowledgedInitial, near) : std::int64_t{edge};
            };
            blocks += ' ' + std::to_string(shown(block.left)) + ':' + std::to_string(shown(block.right));
        }
        add(blocks);
    }
    return text;
}

std::string segmentLabel(const SegmentView &view, LabelStyle style, const LabelFields &fields)
{
    if (view.segment.marks.has(Mark::CutHeader)) // in tcpdump's words: the numbers mean nothing
        return "[|tcp]";
    if (view.segment.marks.has(Mark::BadHeader))
        return "[bad hdr length]";
    switch (style) {
    case LabelStyle::Tcpdump:
        return tcpdumpLabel(view, fields);
    case LabelStyle::Rfc:
        return rfcLabel(view, fields);
    case LabelStyle::Compact:
    case LabelStyle::Plain:
        break;
    }
    return compactLabel(view, fields);
}

std::string numberedLabel(const SegmentView &view, LabelStyle style, const LabelFields &fields)
{
    const TcpFlags flags = view.segment.flags;
    if (view.segment.marks.isUnreadable() || view.segment.length > 0 || !takesNumbers(view))
        return {};
    const std::string sequence = std::to_string(shownSequence(view, fields));
    if (style == LabelStyle::Rfc)
        return "<SEQ=" + sequence + "><CTL=" + flags.rfcText() + '>';
    return style == LabelStyle::Tcpdump ? '[' + flags.tcpdumpText() + "], seq " + sequence
                                        : flagWords(flags) + "  " + sequence;
}

std::string briefLabel(const SegmentView &view, LabelStyle style, const LabelFields &fields)
{
    if (view.segment.marks.isUnreadable())
        return segmentLabel(view, style, fields);
    const TcpFlags flags = view.segment.flags;
    const bool isRfc = style == LabelStyle::Rfc;
    if (flags.sequenceLength() > 0 || flags.rst() || (view.segment.length == 0 && !flags.ack())) {
        if (isRfc)
            return "<CTL=" + flags.rfcText() + '>';
        return style == LabelStyle::Tcpdump ? "Flags [" + flags.tcpdumpText() + ']' : flagWords(flags);
    }
    const std::int64_t sequence = shownSequence(view, fields);
    if (view.segment.length > 0) {
        if (isRfc)
            return "<SEQ=" + std::to_string(sequence) + '>';
        const std::string numbers = std::to_string(sequence) + ':' + std::to_string(sequence + view.segment.length);
        return style == LabelStyle::Tcpdump ? "seq " + numbers : numbers;
    }
    const std::string acknowledgment = std::to_string(shownAcknowledgment(view, fields));
    return isRfc ? "<ACK=" + acknowledgment + '>' : "ack " + acknowledgment;
}

} // namespace tcpladder
