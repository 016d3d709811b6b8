// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/latestjob.h"
#include "core/capture/livesettings.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QTimer>

class QCheckBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTableView;

namespace tcpladder {

class FilterEdit;
class InterfaceModel;

/// Asks on which interface to capture and how. What was chosen last is chosen again.
class StartDialog : public QDialog
{
    Q_OBJECT

public:
    explicit StartDialog(QWidget *parent = nullptr);

    LiveSettings settings() const;
    InterfaceModel &interfaces() { return *m_interfaces; }
    QTableView &table() { return *m_table; }
    FilterEdit &filter() { return *m_filter; }
    QPushButton &startButton() { return *m_start; }
    /// What stands in the way of capturing, and what to do; empty if nothing does.
    QString permissionText() const;

Q_SIGNALS:
    void startWanted(const tcpladder::LiveSettings &settings);

public Q_SLOTS:
    void accept() override;

private:
    void build();
    QWidget *makeOptions();
    QWidget *makePermission();
    void load(const LiveSettings &settings);
    void look();
    void showPermission();
    void allow();
    void updateStart();
    int row() const;

    InterfaceModel *m_interfaces;
    QTableView *m_table;
    FilterEdit *m_filter;
    QSpinBox *m_snapLength;
    QSpinBox *m_buffer;
    QCheckBox *m_promiscuous;
    QCheckBox *m_immediate;
    QWidget *m_permission = nullptr;
    QLabel *m_permissionText = nullptr;
    QString m_command; ///< that gives the permission; empty if none does
    QPushButton *m_copy = nullptr;
    QPushButton *m_allow = nullptr;
    QPushButton *m_start = nullptr;
    QString m_wanted; ///< the interface to choose once it is listed
    QTimer m_meter;
    QElapsedTimer m_sinceSample;
    LatestJob m_looking;
};

} // namespace tcpladder
