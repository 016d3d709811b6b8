// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/livesettings.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace tcpladder {

class FilterEdit;

/// What to run to capture with tcpdump on @p host by the user's own ssh, with the ssh connection itself left out.
LiveSettings remoteCapture(const QString &host, const QString &tcpdump, const QString &interface,
                           const QString &filter);

/// Asks on which other machine to capture, and what. What was chosen last is chosen again.
class RemoteDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RemoteDialog(QWidget *parent = nullptr);

Q_SIGNALS:
    void startWanted(const tcpladder::LiveSettings &settings);

public Q_SLOTS:
    void accept() override;

private:
    void updateStart();

    QLineEdit *m_host;
    QLineEdit *m_tcpdump;
    QLineEdit *m_interface;
    FilterEdit *m_filter;
    QPushButton *m_start = nullptr;
};

} // namespace tcpladder
