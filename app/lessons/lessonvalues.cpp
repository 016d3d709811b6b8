// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lessonvalues.h"

#include "app/text/marktext.h"
#include "app/text/quantity.h"
#include "app/text/statetext.h"
#include "core/ladder/segmentlabel.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace tcpladder {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LessonValues)
};

QString flagsOf(const Segment &segment)
{
    return QStringLiteral("[%1]").arg(QString::fromStdString(segment.flags.tcpdumpText()));
}

std::optional<Side> sideOf(const QString &name)
{
    if (name == QLatin1String("client"))
        return Side::Client;
    if (name == QLatin1String("server"))
        return Side::Server;
    return std::nullopt;
}

} // namespace

std::optional<LessonPlace> LessonValues::placeOf(const QString &text)
{
    static const QRegularExpression Form(QStringLiteral("^(?:(\\d{1,9})/)?(\\d{1,9})$"));
    const auto match = Form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    LessonPlace place;
    if (!match.captured(1).isEmpty())
        place.flow = match.captured(1).toUInt();
    place.segment = match.captured(2).toUInt();
    return place;
}

bool LessonValues::has(const LessonPlace &place) const
{
    return place.flow > 0 && place.flow <= m_trace.counts().flows && place.segment > 0
           && place.segment <= m_trace.segmentCount(FlowId(place.flow - 1));
}

std::optional<SegmentView> LessonValues::segment(const LessonPlace &place) const
{
    if (!has(place))
        return std::nullopt;
    const FlowId flow(place.flow - 1);
    const std::uint32_t index = place.segment - 1;
    const auto ids = m_trace.segmentsOf(flow, index, 1);
    if (ids.empty())
        return std::nullopt;
    return viewSegment(m_trace.segments(), m_trace.flow(flow), ids.front(), index);
}

void LessonValues::mistake(const QString &text)
{
    if (!m_mistakes.contains(text))
        m_mistakes.append(text);
}

void LessonValues::check(const LessonStep &step)
{
    if (!step.place)
        return;
    const auto view = segment(*step.place);
    if (!view)
        mistake(Words::tr("The step “%1” speaks of a segment that the capture does not have.").arg(step.title));
    else if ((step.sender && *step.sender != view->segment.from)
             || (!step.flags.isEmpty() && step.flags != flagsOf(view->segment)))
        mistake(Words::tr("The step “%1” speaks of another segment than the capture has there.").arg(step.title));
}

QString LessonValues::fill(const QString &text)
{
    static const QRegularExpression Form(
        QStringLiteral("\\{([a-z][a-z-]*|\\d+(?:/\\d+)?)((?:\\s+[a-z0-9/]+)*)\\s*(?:=\\s*([^{}]*[^{}\\s])\\s*)?\\}"));
    QString filled;
    qsizetype end = 0;
    auto matches = Form.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        filled += text.mid(end, match.capturedStart() - end);
        end = match.capturedEnd();
        const auto found = value(match.captured(1), match.captured(2).split(QLatin1Char(' '), Qt::SkipEmptyParts));
        filled += found ? found->shown : match.captured();
        if (!found)
            mistake(Words::tr("The capture has no %1.").arg(match.captured()));
        else if (match.capturedLength(3) > 0 && match.captured(3) != found->plain)
            mistake(Words::tr("%1: the capture has %2.").arg(match.captured(), found->plain));
    }
    return filled + text.mid(end);
}

std::optional<LessonValues::Value> LessonValues::value(const QString &name, const QStringList &arguments) const
{
    const auto same = [](const QString &text) { return Value{text, text}; };
    if (const auto place = placeOf(name)) {
        if (!arguments.isEmpty() || !has(*place))
            return std::nullopt;
        return Value{QStringLiteral("[%1](segment:%2)").arg(place->segment).arg(name), name};
    }
    if (arguments.isEmpty())
        return std::nullopt;
    if (name == QLatin1String("endpoint")) {
        const auto side = sideOf(arguments.first());
        if (!side || m_trace.counts().flows == 0)
            return std::nullopt;
        return same(QString::fromStdString(m_trace.flow(FlowId(0)).endPoint(*side).text()));
    }
    if (name == QLatin1String("segments")) {
        const std::uint32_t flow = arguments.first().toUInt();
        if (!has({flow, 1}))
            return std::nullopt;
        const std::uint32_t count = m_trace.segmentCount(FlowId(flow - 1));
        return Value{numberText(count), QString::number(count)};
    }
    const auto place = placeOf(arguments.first());
    if (!place)
        return std::nullopt;
    if (name == QLatin1String("delay")) {
        const auto from = segment(*place);
        const auto to = segment(placeOf(arguments.value(1)).value_or(LessonPlace{0, 0}));
        return from && to ? std::optional(same(durationText(to->segment.time - from->segment.time))) : std::nullopt;
    }
    return valueAt(name, *place);
}

std::optional<LessonValues::Value> LessonValues::valueAt(const QString &name, const LessonPlace &place) const
{
    const auto same = [](const QString &text) { return Value{text, text}; };
    const auto view = segment(place);
    if (!view)
        return std::nullopt;
    const FlowId flow(place.flow - 1);
    if (const auto side = sideOf(name)) {
        const StatePath path = m_trace.path(flow, *side);
        return path.empty() ? std::nullopt : std::optional(same(stateText(stepAfter(path, view->index).state)));
    }
    if (name == QLatin1String("flags"))
        return same(flagsOf(view->segment));
    if (name == QLatin1String("tcpdump"))
        return same(QString::fromStdString(segmentLabel(*view, LabelStyle::Tcpdump, {})));
    if (name == QLatin1String("marks"))
        return same(marksText(view->segment.marks));
    if (name == QLatin1String("time"))
        return same(durationText(view->segment.time - m_trace.flow(flow).begin));
    return number(name, *view);
}

std::optional<LessonValues::Value> LessonValues::number(const QString &name, const SegmentView &view)
{
    // Sequence numbers are written without groups, as everywhere in the program; quantities with them.
    const auto position = [](std::int64_t number) { return Value{QString::number(number), QString::number(number)}; };
    const auto quantity = [](std::int64_t number) { return Value{numberText(number), QString::number(number)}; };
    const bool isAck = view.segment.flags.ack();
    if (name == QLatin1String("seq"))
        return position(view.sequence);
    if (name == QLatin1String("next"))
        return position(view.end());
    if (name == QLatin1String("ack") && isAck)
        return position(view.acknowledgment);
    if (name == QLatin1String("sequence-number"))
        return position(view.segment.sequence);
    if (name == QLatin1String("acknowledgment-number") && isAck)
        return position(view.segment.acknowledgment);
    if (name == QLatin1String("length"))
        return quantity(view.segment.length);
    if (name == QLatin1String("window") && view.window)
        return quantity(*view.window);
    if (name == QLatin1String("window-field"))
        return quantity(view.segment.window);
    if (name == QLatin1String("mss") && view.options.maximumSegmentSize)
        return quantity(*view.options.maximumSegmentSize);
    if (name == QLatin1String("scale") && view.options.windowScale)
        return position(*view.options.windowScale);
    return std::nullopt;
}

} // namespace tcpladder
