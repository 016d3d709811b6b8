// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/interfacemodel.h"

#include "app/text/quantity.h"

#include <cmath>

namespace tcpladder {

InterfaceModel::InterfaceModel(QObject *parent) : QAbstractTableModel(parent) {}

void InterfaceModel::update(std::vector<Interface> interfaces)
{
    // What is no network device carries no TCP: buses, logs of the kernel.
    std::erase_if(interfaces, [](const Interface &each) { return !each.isDevice; });
    beginResetModel();
    m_interfaces = std::move(interfaces);
    endResetModel();
}

void InterfaceModel::setAccess(const std::map<std::string, CaptureAccess> &access)
{
    m_access = access;
    if (!m_interfaces.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

CaptureAccess InterfaceModel::access(int row) const
{
    const auto found = m_access.find(m_interfaces[static_cast<std::size_t>(row)].name);
    return found == m_access.end() ? CaptureAccess::Unknown : found->second;
}

int InterfaceModel::rowOf(const QString &name) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (nameAt(row) == name)
            return row;
    }
    return -1;
}

QString InterfaceModel::nameAt(int row) const
{
    return QString::fromStdString(m_interfaces[static_cast<std::size_t>(row)].name);
}

int InterfaceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_interfaces.size());
}

int InterfaceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void InterfaceModel::sample(const std::map<std::string, std::uint64_t> &counters, double seconds)
{
    for (const auto &[name, packets] : counters) {
        Meter &meter = m_meters[name];
        if (meter.isKnown && seconds > 0)
            meter.rates.push_back(packets > meter.last ? static_cast<double>(packets - meter.last) / seconds : 0);
        if (meter.rates.size() > TrafficLength)
            meter.rates.pop_front();
        meter.last = packets;
        meter.isKnown = true;
    }
    if (!m_interfaces.empty())
        Q_EMIT dataChanged(index(0, Traffic), index(rowCount() - 1, Traffic));
}

QString InterfaceModel::trafficText(int row) const
{
    const auto found = m_meters.find(m_interfaces[static_cast<std::size_t>(row)].name);
    if (found == m_meters.end() || found->second.rates.empty())
        return {};
    return tr("%1 packets/s").arg(numberText(std::llround(found->second.rates.back())));
}

QVariant InterfaceModel::data(const QModelIndex &index, int role) const
{
    const int row = index.row();
    const Interface &interface = m_interfaces[static_cast<std::size_t>(row)];
    const QString description = QString::fromStdString(interface.description);
    if (role == TrafficRole && index.column() == Traffic) {
        QList<double> rates;
        if (const auto found = m_meters.find(interface.name); found != m_meters.end())
            rates = QList<double>(found->second.rates.begin(), found->second.rates.end());
        return QVariant::fromValue(rates);
    }
    if (role == Qt::ToolTipRole && index.column() == Traffic)
        return trafficText(row);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Name:
        return role == Qt::ToolTipRole && !description.isEmpty() ? description : nameAt(row);
    case Addresses: {
        if (interface.name == "any")
            return tr("all interfaces");
        QStringList addresses;
        for (const std::string &address : interface.addresses)
            addresses.append(QString::fromStdString(address));
        return addresses.join(role == Qt::ToolTipRole ? QStringLiteral("\n") : QStringLiteral(", "));
    }
    case State:
        return interface.isUp ? tr("up") : tr("down");
    case Access:
        switch (access(row)) {
        case CaptureAccess::Allowed:
            return tr("you may capture");
        case CaptureAccess::Denied:
            return tr("permission missing");
        case CaptureAccess::Failed:
            return interface.isUp ? tr("cannot be opened") : tr("is down");
        case CaptureAccess::Unknown:
            return QString();
        }
        return {};
    default:
        return {};
    }
}

QVariant InterfaceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Interface");
    case Addresses:
        return tr("Addresses");
    case State:
        return tr("State");
    case Traffic:
        return tr("Traffic");
    case Access:
        return tr("Permission");
    default:
        return {};
    }
}

} // namespace tcpladder
