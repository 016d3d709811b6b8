// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/flowfiltercompleter.h"

#include "app/session/session.h"
#include "app/text/endpointtext.h"
#include "core/store/flowfilter.h"

#include <algorithm>

namespace tcpladder {
namespace {

constexpr std::uint32_t MaximumFlows = 4096; ///< whose values are offered, so that typing takes no time
constexpr qsizetype MaximumOffers = 50;

QString text(std::string_view name)
{
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

QStringList allWords()
{
    QStringList words;
    for (const std::string_view key : FlowFilter::keys()) {
        if (key != "state" && key != "mark")
            words.append(text(key) + QLatin1Char(':'));
    }
    for (const char *amount :
         {"bytes>1k", "bytes>1M", "duration<10ms", "duration>1s", "duration>1min", "segments>100", "marks>0"})
        words.append(QString::fromLatin1(amount));
    for (int i = 1; i < StateCount; ++i)
        words.append(QStringLiteral("state:") + text(stateName(static_cast<State>(i))));
    words.append(QStringLiteral("mark:trouble"));
    for (int i = 0; i < MarkCount; ++i)
        words.append(QStringLiteral("mark:") + text(markName(static_cast<Mark>(i))));
    return words;
}

/// "port:" of "port:80"; empty if @p word does not begin with a key.
QString keyOf(const QString &word)
{
    const qsizetype colon = word.indexOf(QLatin1Char(':'));
    const QString name = word.left(colon).toLower();
    const auto &keys = FlowFilter::keys();
    const bool isKey = colon > 0 && std::any_of(keys.begin(), keys.end(), [&](auto key) { return text(key) == name; });
    return isKey ? name + QLatin1Char(':') : QString();
}

} // namespace

FlowFilterCompleter::FlowFilterCompleter(const Session &session, QObject *parent)
    : QCompleter(parent),
      m_session(session)
{
    setModel(&m_offers);
    setCaseSensitivity(Qt::CaseInsensitive);
    for (const auto signal : {&Session::opened, &Session::namesChanged}) {
        connect(&session, signal, this, [this] {
            m_addresses = {};
            m_ends = m_ports = {};
            m_flowCount = 0;
        });
    }
}

void FlowFilterCompleter::Values::add(const QString &value)
{
    if (known.contains(value))
        return;
    known.insert(value);
    list.append(value);
}

/// Reads the flows that have come since.
void FlowFilterCompleter::learn()
{
    const auto trace = m_session.trace();
    const std::uint32_t count = std::min(trace->counts().flows, MaximumFlows);
    if (count <= m_flowCount)
        return;
    const auto names = m_session.names();
    for (const FlowSummary &flow : trace->flows(m_flowCount, count - m_flowCount)) {
        for (const Side side : {Side::Client, Side::Server}) {
            const EndPoint &end = flow.endPoint(side);
            const QString name = nameText(names.get(), end.address);
            for (const QString &host : {name, QString::fromStdString(end.address.text())}) {
                if (host.isEmpty() || (host != name && names->isInvented(end.address)))
                    continue;
                m_addresses[sideIndex(side)].add(host);
                m_ends.add(host);
            }
        }
        // Those of servers say what is spoken; a client's is mostly any.
        m_ports.add(QString::number(flow.endPoint(Side::Server).port));
    }
    m_flowCount = count;
}

const QStringList &FlowFilterCompleter::valuesFor(const QString &key) const
{
    static const QStringList none;
    return key == QLatin1String("port:")     ? m_ports.list
           : key == QLatin1String("client:") ? m_addresses[sideIndex(Side::Client)].list
           : key == QLatin1String("server:") ? m_addresses[sideIndex(Side::Server)].list
           : key.isEmpty()                   ? m_ends.list
                                             : none;
}

void FlowFilterCompleter::offerFor(const QString &typed)
{
    static const QStringList words = allWords();
    learn();
    qsizetype begin = typed.lastIndexOf(QLatin1Char(' ')) + 1;
    if (begin < typed.size() && typed[begin] == QLatin1Char('-')) // turns the word round
        ++begin;
    const QString before = typed.left(begin);
    const QString last = typed.mid(begin);
    const QString key = keyOf(last); // an IPv6 address has colons too
    const QStringList &values = valuesFor(key);
    QStringList offers;
    const auto offer = [&](const QString &word) {
        if (offers.size() < MaximumOffers && word.startsWith(last, Qt::CaseInsensitive) && word.size() > last.size())
            offers.append(before + word);
    };
    if (last.size() >= 2) {
        for (const QString &word : words)
            offer(word);
        for (const QString &value : values)
            offer(key + value);
    }
    m_offers.setStringList(offers);
}

} // namespace tcpladder
