// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/remotedialog.h"

#include "app/capture/filteredit.h"
#include "app/theme/screenfit.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

namespace tcpladder {
namespace {

const QString HostKey = QStringLiteral("remote/host");
const QString TcpdumpKey = QStringLiteral("remote/tcpdump");
const QString InterfaceKey = QStringLiteral("remote/interface");
const QString FilterKey = QStringLiteral("remote/filter");

/// @p text as one word of a shell.
QString quoted(QString text)
{
    return QLatin1Char('\'') + text.replace(QLatin1Char('\''), QStringLiteral("'\\''")) + QLatin1Char('\'');
}

} // namespace

LiveSettings remoteCapture(const QString &host, const QString &tcpdump, const QString &interface, const QString &filter)
{
    // sshd tells the shell in SSH_CONNECTION: the client's address and port, the server's address and port.
    QString expression = QStringLiteral("not (tcp port $2 and tcp port $4)");
    QString script = QStringLiteral("set -- $SSH_CONNECTION; ");
    if (!filter.isEmpty()) {
        script += QStringLiteral("filter=%1; ").arg(quoted(filter));
        expression += QStringLiteral(" and ($filter)");
    }
    script += QStringLiteral("exec %1 -i %2 -U -s 0 -w - \"%3\"").arg(tcpdump, quoted(interface), expression);
    LiveSettings settings;
    settings.interface = QStringLiteral("%1:%2").arg(host, interface).toStdString();
    settings.filter = filter.toStdString();
    // A host that begins with - would be an option.
    settings.command = {
        "ssh", "-o", "ConnectTimeout=20", "--", host.toStdString(), "sh -c " + quoted(script).toStdString()};
    return settings;
}

RemoteDialog::RemoteDialog(QWidget *parent)
    : QDialog(parent),
      m_host(new QLineEdit),
      m_tcpdump(new QLineEdit),
      m_interface(new QLineEdit),
      m_filter(new FilterEdit)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Capture on Another Machine"));
    const QSettings store;
    m_host->setText(store.value(HostKey).toString());
    m_host->setPlaceholderText(tr("name or user@name, as for ssh"));
    m_tcpdump->setText(store.value(TcpdumpKey, QStringLiteral("tcpdump")).toString());
    m_tcpdump->setToolTip(tr("Where you may not capture there, sudo -n tcpdump may be allowed."));
    m_interface->setText(store.value(InterfaceKey, QStringLiteral("any")).toString());
    m_filter->setFilter(store.value(FilterKey).toString());
    auto *explanation =
        new QLabel(tr("tcpladder runs your ssh, which must be able to log in without asking here, with a key "
                      "or an agent, and tcpdump there. The ssh connection itself is left out."));
    explanation->setWordWrap(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_start = buttons->addButton(tr("&Start"), QDialogButtonBox::AcceptRole);
    m_start->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false); // nor is it what Return means meanwhile
    connect(buttons, &QDialogButtonBox::accepted, this, &RemoteDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_host, &QLineEdit::textChanged, this, &RemoteDialog::updateStart);
    connect(m_tcpdump, &QLineEdit::textChanged, this, &RemoteDialog::updateStart);
    connect(m_interface, &QLineEdit::textChanged, this, &RemoteDialog::updateStart);
    connect(m_filter, &FilterEdit::checked, this, &RemoteDialog::updateStart);

    auto *form = new QFormLayout;
    form->addRow(tr("&Host:"), m_host);
    form->addRow(tr("&Interface there:"), m_interface);
    form->addRow(tr("&Filter:"), m_filter);
    form->addRow(tr("&Command there:"), m_tcpdump);
    auto *column = new QVBoxLayout(this);
    column->addWidget(explanation);
    column->addLayout(form);
    column->addStretch(1);
    column->addWidget(buttons);
    resizeOnScreen(*this, {fontMetrics().averageCharWidth() * 80, sizeHint().height()});
    updateStart();
}

void RemoteDialog::updateStart()
{
    m_start->setEnabled(!m_host->text().trimmed().isEmpty() && !m_tcpdump->text().trimmed().isEmpty()
                        && !m_interface->text().trimmed().isEmpty() && m_filter->isRight());
}

void RemoteDialog::accept()
{
    if (!m_start->isEnabled())
        return;
    QSettings store;
    store.setValue(HostKey, m_host->text().trimmed());
    store.setValue(TcpdumpKey, m_tcpdump->text().trimmed());
    store.setValue(InterfaceKey, m_interface->text().trimmed());
    store.setValue(FilterKey, m_filter->filter());
    Q_EMIT startWanted(remoteCapture(m_host->text().trimmed(), m_tcpdump->text().trimmed(),
                                     m_interface->text().trimmed(), m_filter->filter()));
    QDialog::accept();
}

} // namespace tcpladder
