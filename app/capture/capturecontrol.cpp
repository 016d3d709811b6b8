// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/capturecontrol.h"

#include "app/capture/recordings.h"
#include "app/capture/recoverybar.h"
#include "app/capture/remotedialog.h"
#include "app/capture/startdialog.h"
#include "app/ladder/ladderview.h"
#include "app/navigation/navigator.h"
#include "app/session/session.h"
#include "app/text/quantity.h"
#include "app/theme/inkicon.h"
#include "app/theme/keeproom.h"
#include "core/capture/savecapture.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMainWindow>
#include <QMessageBox>
#include <QStyle>
#include <QToolBar>

#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace tcpladder {
namespace {

bool isOver(const Trace &trace, FlowId flow)
{
    for (const Side side : {Side::Client, Side::Server}) {
        const State state = trace.path(flow, side).back().state;
        if (state != State::Closed && state != State::TimeWait)
            return false;
    }
    return true;
}

} // namespace

CaptureControl::CaptureControl(QMainWindow &window, const Actions &actions, Session &session, Navigator &navigator,
                               LadderView &ladder)
    : QObject(&window),
      m_window(window),
      m_actions(actions),
      m_session(session),
      m_navigator(navigator),
      m_ladder(ladder),
      m_live(session),
      m_recovery(new RecoveryBar)
{
    makeBar();
    connect(actions.start, &QAction::triggered, this, &CaptureControl::askStart);
    connect(actions.remote, &QAction::triggered, this, &CaptureControl::askRemote);
    connect(actions.stop, &QAction::triggered, &m_live, &LiveSession::stop);
    connect(actions.pause, &QAction::toggled, &m_live, &LiveSession::setPaused);
    connect(actions.restart, &QAction::triggered, this, [this] { settle([this] { m_live.restart(); }); });
    connect(actions.clear, &QAction::triggered, &m_live, &LiveSession::clear);
    connect(actions.save, &QAction::triggered, this, [this] { askSave(); });
    connect(&m_live, &LiveSession::changed, this, &CaptureControl::refresh);
    connect(&m_live, &LiveSession::counted, this, &CaptureControl::refreshStatus);
    connect(&m_live, &LiveSession::saved, this, &CaptureControl::saved);
    connect(&m_live, &LiveSession::saveFailed, this, &CaptureControl::failed);
    connect(&session, &Session::opened, this, &CaptureControl::refresh);
    connect(&session, &Session::progressed, this, &CaptureControl::followFlows);
    connect(&session, &Session::finished, this, &CaptureControl::refresh);
    connect(m_recovery, &RecoveryBar::openWanted, this, &CaptureControl::openWanted);
    refresh();
}

void CaptureControl::makeBar()
{
    const QStyle *style = QApplication::style();
    m_actions.start->setIcon(inkIcon(style->standardIcon(QStyle::SP_MediaPlay)));
    m_actions.stop->setIcon(inkIcon(style->standardIcon(QStyle::SP_MediaStop)));
    m_actions.pause->setIcon(inkIcon(style->standardIcon(QStyle::SP_MediaPause)));
    m_actions.restart->setIcon(style->standardIcon(QStyle::SP_BrowserReload));
    m_actions.clear->setIcon(style->standardIcon(QStyle::SP_DialogResetButton));
    m_actions.save->setIcon(style->standardIcon(QStyle::SP_DialogSaveButton));
    m_actions.pause->setCheckable(true);
    m_bar = m_window.addToolBar(QString());
    m_bar->setObjectName(QStringLiteral("capture"));
    m_bar->setIconSize(QSize(16, 16));
    for (QAction *action :
         {m_actions.start, m_actions.stop, m_actions.pause, m_actions.restart, m_actions.clear, m_actions.save})
        m_bar->addAction(action);
    m_status = new QLabel;
    m_status->setContentsMargins(12, 0, 6, 0);
    m_bar->addWidget(m_status);
}

QString CaptureControl::statusText() const
{
    return m_status->text();
}

void CaptureControl::refresh()
{
    const bool isRunning = m_live.isRunning();
    m_bar->setWindowTitle(tr("Capture"));
    m_actions.stop->setEnabled(isRunning);
    m_actions.pause->setEnabled(isRunning);
    m_actions.pause->setChecked(m_live.isPaused());
    m_actions.restart->setEnabled(m_live.isOpen());
    m_actions.clear->setEnabled(m_live.canClear());
    m_actions.save->setEnabled(m_session.trace()->counts().packets > 0 && !m_live.isSaving()
                               && (m_live.isOpen() || !m_session.isLoading()));
    if (isRunning != m_wasRunning) {
        m_wasRunning = isRunning;
        m_ladder.setLive(isRunning);
        m_ladder.setFollowing(isRunning);
    }
    refreshStatus();
}

void CaptureControl::refreshStatus()
{
    if (!m_live.isOpen()) {
        m_status->clear();
        releaseRoom(*m_status);
        return;
    }
    const LiveCounts counts = m_live.counts();
    const QString interface = QString::fromStdString(m_live.settings().interface);
    QStringList facts = {!m_live.isRunning() ? tr("%1: ended", "interface").arg(interface)
                         : counts.bytes == 0 && !m_live.settings().command.empty()
                             ? tr("%1: connecting", "interface").arg(interface)
                         : m_live.isPaused() ? tr("%1: paused, still recording", "interface").arg(interface)
                                             : tr("%1: capturing", "interface").arg(interface)};
    facts.append(tr("packets: %1").arg(numberText(static_cast<std::int64_t>(m_live.packets()))));
    if (m_live.settings().command.empty()) // of another machine, drops are not known
        facts.append(counts.droppedByInterface == 0
                         ? tr("dropped: %1").arg(numberText(static_cast<std::int64_t>(counts.droppedByKernel)))
                         : tr("dropped by the kernel: %1, by the interface: %2")
                               .arg(numberText(static_cast<std::int64_t>(counts.droppedByKernel)),
                                    numberText(static_cast<std::int64_t>(counts.droppedByInterface))));
    m_status->setText(facts.join(QStringLiteral(" · ")));
    keepRoom(*m_status);
    m_status->setToolTip(counts.dropped() > 0 ? tr("More came than could be taken. A larger buffer or a filter helps.")
                                              : QString());
    if (m_session.trace()->counts().packets > 0 && !m_live.isSaving())
        m_actions.save->setEnabled(true);
}

/// Follows the newest segment from flow to flow: when the one that is shown is over, to the next that begins.
void CaptureControl::followFlows()
{
    const FlowId shown = m_navigator.flow();
    const auto trace = m_session.trace();
    const std::uint32_t flows = trace->counts().flows;
    if (!m_live.isRunning() || !m_ladder.isFollowing() || !shown.isValid() || shown.value() + 1 >= flows)
        return;
    if (isOver(*trace, shown))
        m_navigator.setFlow(FlowId(flows - 1));
}

void CaptureControl::offerRecovery()
{
    m_looking.run([](const std::stop_token &) { return abandonedRecordings(); },
                  [this](const QStringList &recordings) { m_recovery->offer(recordings); });
}

void CaptureControl::askStart()
{
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    m_dialog = new StartDialog(&m_window);
    connect(m_dialog, &StartDialog::startWanted, this, &CaptureControl::start);
    m_dialog->open();
}

void CaptureControl::askRemote()
{
    auto *dialog = new RemoteDialog(&m_window);
    connect(dialog, &RemoteDialog::startWanted, this, &CaptureControl::start);
    dialog->open();
}

void CaptureControl::start(const LiveSettings &settings)
{
    settle([this, settings] { m_live.start(settings); });
}

void CaptureControl::settle(const std::function<void()> &then)
{
    if (!m_live.isUnsaved()) {
        then();
        return;
    }
    auto *question = new QMessageBox(QMessageBox::Question, tr("Capture"), tr("The capture is not saved."),
                                     QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &m_window);
    question->setInformativeText(tr("Packets captured: %1. They are lost unless they are saved.")
                                     .arg(numberText(static_cast<std::int64_t>(m_live.packets()))));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setDefaultButton(QMessageBox::Save);
    connect(question, &QMessageBox::finished, this, [this, then](int answer) {
        if (answer == QMessageBox::Save) {
            askSave(then);
        } else if (answer == QMessageBox::Discard) {
            m_live.discard();
            then();
        }
    });
    question->open();
}

void CaptureControl::askSave(const std::function<void()> &then)
{
    auto *dialog = new QFileDialog(&m_window, tr("Save the Capture"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("pcapng (*.pcapng)"), tr("pcap (*.pcap)")});
    dialog->setDefaultSuffix(QStringLiteral("pcapng"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(QLatin1String("pcapng")) ? QStringLiteral("pcapng")
                                                                          : QStringLiteral("pcap"));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this, then](const QString &path) {
        m_afterSave = then;
        if (m_live.isOpen())
            m_live.save(path);
        else
            saveFile(path);
    });
    dialog->open();
}

/// Saves what was read from files: a recording that was found again, say, which is then needed no more.
void CaptureControl::saveFile(const QString &path)
{
    const QStringList files = m_session.files();
    std::vector<std::string> names;
    for (const QString &file : files)
        names.push_back(QFile::encodeName(file).toStdString());
    CaptureOptions options;
    options.filter = m_session.filter().toStdString();
    m_saving.run(
        [names, options, to = QFile::encodeName(path).toStdString()](const std::stop_token &stop) {
            auto source = openCaptures(names, options);
            return source ? saveCapture(*source.value(), to, stop) : std::optional(source.error());
        },
        [this, files, path](const std::optional<Error> &error) {
            if (error) {
                Q_EMIT failed(*error);
                return;
            }
            for (const QString &file : files) {
                if (isAbandonedRecording(file))
                    QFile::remove(file); // it is read on from the open file
            }
            saved(path);
        });
}

void CaptureControl::saved(const QString &path)
{
    Q_EMIT told(tr("Saved: %1").arg(path));
    if (const auto then = std::exchange(m_afterSave, {}))
        then();
}

} // namespace tcpladder
