// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/namelookup.h"

#include "app/session/session.h"

#include <QHostInfo>

#include <algorithm>
#include <chrono>
#include <optional>

namespace tcpladder {
namespace {

constexpr std::chrono::milliseconds TellingInterval{200};
constexpr std::uint32_t MostFlowsAtOnce = 1000; ///< the window's thread looks at no more of them in a row

/// Calls @p found with each host of the flows [@p first, @p end) that is not yet in @p known.
template <typename Found>
void eachNewHost(const Trace &trace, std::uint32_t first, std::uint32_t end, std::set<IpAddress> &known, Found found)
{
    for (std::uint32_t flow = first; flow < end && known.size() < NameLookup::MostHosts; ++flow) {
        const FlowSummary summary = trace.flow(FlowId(flow));
        for (const Side side : {Side::Client, Side::Server}) {
            if (const IpAddress &address = summary.endPoint(side).address; known.insert(address).second)
                found(address);
        }
    }
}

std::optional<CaptureNotes::Name> nameOf(const IpAddress &address, const QHostInfo &answer)
{
    const QString name = answer.hostName();
    if (answer.error() != QHostInfo::NoError || name.isEmpty() || name == QString::fromStdString(address.text()))
        return std::nullopt;
    return CaptureNotes::Name{address, name.toStdString()};
}

} // namespace

NameLookup::NameLookup(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_telling.setSingleShot(true);
    m_telling.setInterval(TellingInterval);
    connect(&m_telling, &QTimer::timeout, this, &NameLookup::tellFound);
    connect(&session, &Session::opened, this, &NameLookup::startAgain);
    connect(&session, &Session::progressed, this, &NameLookup::lookUp);
    connect(&session, &Session::finished, this, &NameLookup::lookUp);
}

void NameLookup::setWanted(bool isWanted)
{
    m_isWanted = isWanted;
    startAgain();
    if (!isWanted)
        m_session.setFoundNames({});
}

void NameLookup::startAgain()
{
    ++m_capture;
    m_nextFlow = 0;
    m_asked.clear();
    m_found.clear();
    m_telling.stop();
    lookUp();
}

void NameLookup::tellFound()
{
    std::vector<CaptureNotes::Name> names = m_session.foundNames();
    names.insert(names.end(), m_found.begin(), m_found.end());
    m_found.clear();
    m_session.setFoundNames(std::move(names));
}

void NameLookup::lookUp()
{
    if (!m_isWanted || m_session.isAnonymized())
        return;
    const auto trace = m_session.trace();
    const std::uint32_t end = std::min(trace->counts().flows, m_nextFlow + MostFlowsAtOnce);
    eachNewHost(*trace, m_nextFlow, end, m_asked, [this](const IpAddress &address) {
        QHostInfo::lookupHost(QString::fromStdString(address.text()), this,
                              [this, address, capture = m_capture](const QHostInfo &answer) {
                                  const auto name = nameOf(address, answer);
                                  if (!name || capture != m_capture || !m_isWanted)
                                      return;
                                  m_found.push_back(*name);
                                  if (!m_telling.isActive())
                                      m_telling.start();
                              });
    });
    m_nextFlow = end;
    if (end < trace->counts().flows && m_asked.size() < MostHosts)
        QMetaObject::invokeMethod(this, &NameLookup::lookUp, Qt::QueuedConnection);
}

std::vector<CaptureNotes::Name> NameLookup::namesIn(const Trace &trace)
{
    std::vector<CaptureNotes::Name> names;
    std::set<IpAddress> known;
    eachNewHost(trace, 0, trace.counts().flows, known, [&names](const IpAddress &address) {
        if (auto name = nameOf(address, QHostInfo::fromName(QString::fromStdString(address.text()))))
            names.push_back(std::move(*name));
    });
    return names;
}

} // namespace tcpladder
