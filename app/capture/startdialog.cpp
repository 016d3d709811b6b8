// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/startdialog.h"

#include "app/capture/capturesettings.h"
#include "app/capture/filteredit.h"
#include "app/capture/helperprogram.h"
#include "app/capture/interfacemodel.h"
#include "app/capture/trafficdelegate.h"
#include "app/theme/screenfit.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileInfo>
#include <QFormLayout>
#include <QGroupBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace tcpladder {
namespace {

constexpr std::chrono::milliseconds MeterInterval{500};
constexpr int LongestPacket = 262144;
constexpr int LargestBuffer = 1024; // MiB

struct Look {
    std::vector<Interface> interfaces;
    std::map<std::string, CaptureAccess> access;
};

} // namespace

StartDialog::StartDialog(QWidget *parent)
    : QDialog(parent),
      m_interfaces(new InterfaceModel(this)),
      m_table(new QTableView),
      m_filter(new FilterEdit),
      m_snapLength(new QSpinBox),
      m_buffer(new QSpinBox),
      m_promiscuous(new QCheckBox(tr("&Promiscuous: also packets that are not for this machine"))),
      m_immediate(new QCheckBox(tr("I&mmediate: each packet at once, at the cost of more drops when there are many")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Capture"));
    build();
    load(lastCaptureSettings());
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &StartDialog::updateStart);
    connect(m_table, &QTableView::doubleClicked, this, &StartDialog::accept);
    connect(m_filter, &FilterEdit::checked, this, &StartDialog::updateStart);
    connect(&m_meter, &QTimer::timeout, this,
            [this] { m_interfaces->sample(packetCounters(), static_cast<double>(m_sinceSample.restart()) / 1000); });
    m_sinceSample.start();
    m_interfaces->sample(packetCounters(), 0);
    m_meter.start(MeterInterval);
    look();
    resizeOnScreen(*this, {fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 30});
}

void StartDialog::build()
{
    m_table->setModel(m_interfaces);
    m_table->setItemDelegateForColumn(InterfaceModel::Traffic, new TrafficDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setAccessibleName(tr("Interfaces"));
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(InterfaceModel::Addresses, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(InterfaceModel::Traffic, QHeaderView::Fixed);
    m_table->setColumnWidth(InterfaceModel::Traffic, fontMetrics().averageCharWidth() * 18);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_start = buttons->addButton(tr("&Start"), QDialogButtonBox::AcceptRole);
    m_start->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false); // nor is it what Return means meanwhile
    connect(buttons, &QDialogButtonBox::accepted, this, &StartDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *filter = new QFormLayout;
    filter->addRow(tr("&Filter:"), m_filter);
    auto *column = new QVBoxLayout(this);
    column->addWidget(makePermission());
    column->addWidget(m_table, 1);
    column->addLayout(filter);
    column->addWidget(makeOptions());
    column->addWidget(buttons);
}

QWidget *StartDialog::makeOptions()
{
    m_snapLength->setRange(1, LongestPacket);
    m_snapLength->setSuffix(tr(" bytes"));
    m_buffer->setRange(1, LargestBuffer);
    m_buffer->setSuffix(tr(" MiB"));
    auto *options = new QGroupBox(tr("Options"));
    auto *form = new QFormLayout(options);
    form->addRow(tr("Keep at most of each packet:"), m_snapLength);
    form->addRow(tr("Buffer of the kernel:"), m_buffer);
    form->addRow(m_promiscuous);
    form->addRow(m_immediate);
    return options;
}

QWidget *StartDialog::makePermission()
{
    m_permission = new QWidget;
    m_permissionText = new QLabel;
    m_permissionText->setWordWrap(true);
    m_permissionText->setTextFormat(Qt::PlainText);
    m_permissionText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_copy = new QPushButton(tr("&Copy the Command"));
    m_allow = new QPushButton(tr("&Allow Now…"));
    m_copy->setAutoDefault(false);
    m_allow->setAutoDefault(false);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_command); });
    connect(m_allow, &QPushButton::clicked, this, &StartDialog::allow);
    auto *row = new QHBoxLayout(m_permission);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_permissionText, 1);
    row->addWidget(m_copy, 0, Qt::AlignTop);
    row->addWidget(m_allow, 0, Qt::AlignTop);
    m_permission->hide();
    return m_permission;
}

void StartDialog::load(const LiveSettings &settings)
{
    m_wanted = QString::fromStdString(settings.interface);
    m_filter->setFilter(QString::fromStdString(settings.filter));
    m_snapLength->setValue(settings.snapLength);
    m_buffer->setValue(settings.bufferMebibytes);
    m_promiscuous->setChecked(settings.isPromiscuous);
    m_immediate->setChecked(settings.isImmediate);
}

/// Looks, in another thread, which interfaces there are and which may be opened.
void StartDialog::look()
{
    m_looking.run(
        [helper = QFile::encodeName(captureHelper()).toStdString()](const std::stop_token &) {
            Look look;
            if (auto interfaces = listInterfaces())
                look.interfaces = std::move(interfaces).value();
            look.access = captureAccess(helper, look.interfaces);
            return look;
        },
        [this](const Look &look) {
            m_interfaces->update(look.interfaces);
            m_interfaces->setAccess(look.access);
            const int wanted = m_interfaces->rowOf(m_wanted);
            m_table->selectRow(std::max(0, wanted));
            showPermission();
            updateStart();
        });
    updateStart();
}

QString StartDialog::permissionText() const
{
    return m_permission->isHidden() ? QString() : m_permissionText->text();
}

void StartDialog::showPermission()
{
    bool isDenied = m_interfaces->rowCount() > 0;
    for (int row = 0; row < m_interfaces->rowCount(); ++row) {
        const CaptureAccess access = m_interfaces->access(row);
        isDenied = isDenied && access != CaptureAccess::Allowed;
    }
    const QFileInfo helper(captureHelper());
    QString text;
    m_command.clear();
    if (!helper.exists()) {
        text = tr("The program that captures is missing: %1. Install tcpladder again.").arg(helper.filePath());
    } else if (!helper.isExecutable()) {
        m_command = QStringLiteral("sudo usermod -aG %1 $USER").arg(helper.group());
        text =
            tr("You may not capture: only members of the group %1 may run %2. An administrator can make you one with "
               "usermod -aG %1 and your name; then log in again.")
                .arg(helper.group(), helper.filePath());
    } else {
        m_command = captureGrantCommand();
        text =
            tr("You may not capture yet. This window never needs to be root: the helper alone opens the interface, and "
               "gives up every right at once. To let it, an administrator types:\n%1")
                .arg(m_command);
    }
    m_permissionText->setText(text);
    m_copy->setVisible(!m_command.isEmpty());
    m_allow->setVisible(helper.exists() && helper.isExecutable()
                        && !QStandardPaths::findExecutable(QStringLiteral("pkexec")).isEmpty());
    m_permission->setVisible(isDenied || !helper.exists());
}

/// Has the administrator type a password, rather than a command.
void StartDialog::allow()
{
    auto *process = new QProcess(this);
    m_allow->setEnabled(false);
    const auto ended = [this, process] {
        process->deleteLater();
        m_allow->setEnabled(true);
        look();
    };
    connect(process, &QProcess::finished, this, ended);
    connect(process, &QProcess::errorOccurred, this, ended);
    process->start(QStringLiteral("pkexec"),
                   {QStringLiteral("setcap"), QStringLiteral("cap_net_raw,cap_net_admin=eip"), captureHelper()});
}

int StartDialog::row() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : rows.front().row();
}

void StartDialog::updateStart()
{
    const bool mayTry = row() >= 0 && m_interfaces->access(row()) != CaptureAccess::Denied;
    m_start->setEnabled(mayTry && m_filter->isRight() && QFileInfo::exists(captureHelper()));
}

LiveSettings StartDialog::settings() const
{
    LiveSettings settings;
    settings.interface = row() < 0 ? std::string() : m_interfaces->nameAt(row()).toStdString();
    settings.filter = m_filter->filter().toStdString();
    settings.snapLength = m_snapLength->value();
    settings.bufferMebibytes = m_buffer->value();
    settings.isPromiscuous = m_promiscuous->isChecked();
    settings.isImmediate = m_immediate->isChecked();
    return settings;
}

void StartDialog::accept()
{
    if (!m_start->isEnabled())
        return;
    rememberCaptureSettings(settings());
    Q_EMIT startWanted(settings());
    QDialog::accept();
}

} // namespace tcpladder
