// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/interfaces.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QTimer>

#include <deque>
#include <map>
#include <string>
#include <vector>

namespace tcpladder {

/// The interfaces of this machine, with their addresses, their traffic, and whether this user may capture on them.
class InterfaceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Addresses, State, Traffic, Access, ColumnCount };
    /// Of the column Traffic: a QList<double> of packets a second, the newest last; TrafficLength at most.
    static constexpr int TrafficRole = Qt::UserRole;
    static constexpr int TrafficLength = 60;

    explicit InterfaceModel(QObject *parent = nullptr);

    /// Looks which interfaces there are. What the user may is not known before setAccess().
    void update(std::vector<Interface> interfaces);
    void setAccess(const std::map<std::string, CaptureAccess> &access);

    const std::vector<Interface> &interfaces() const { return m_interfaces; }
    CaptureAccess access(int row) const;
    int rowOf(const QString &name) const;
    QString nameAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Takes a look at the packet counters, some times a second.
    void sample(const std::map<std::string, std::uint64_t> &counters, double seconds);

private:
    QString trafficText(int row) const;

    struct Meter {
        std::uint64_t last = 0;
        bool isKnown = false;
        std::deque<double> rates;
    };
    std::vector<Interface> m_interfaces;
    std::map<std::string, CaptureAccess> m_access;
    std::map<std::string, Meter> m_meters;
};

} // namespace tcpladder
