// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/endpointtext.h"

#include <QCoreApplication>

#include <algorithm>

namespace tcpladder {
namespace {

struct EndPointWords {
    Q_DECLARE_TR_FUNCTIONS(EndPointWords)
};

} // namespace

QString nameText(const HostNames *names, const IpAddress &address)
{
    if (names == nullptr)
        return {};
    constexpr std::size_t Longest = 255; // of a name in the DNS (RFC 1035 2.3.4)
    const std::string_view name = names->nameOf(address).substr(0, Longest);
    QString text = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    text.erase(std::remove_if(text.begin(), text.end(), [](QChar c) { return !c.isPrint(); }), text.end());
    return text;
}

QString endPointText(const HostNames *names, const EndPoint &end)
{
    QString numbers = QString::fromStdString(end.text());
    const QString name = nameText(names, end.address);
    if (name.isEmpty())
        return numbers;
    if (names->isInvented(end.address))
        return shortEndPointText(names, end);
    return EndPointWords::tr("%1 (%2)", "name of a host, address and port").arg(name, numbers);
}

QString shortEndPointText(const HostNames *names, const EndPoint &end)
{
    const QString name = nameText(names, end.address);
    return name.isEmpty() ? QString::fromStdString(end.text())
                          : QStringLiteral("%1:%2").arg(name, QString::number(end.port));
}

} // namespace tcpladder
