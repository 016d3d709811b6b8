// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStatusBar>

class QLabel;
class QProgressBar;
class QToolButton;

namespace tcpladder {

class Navigator;
class Session;

/// The status bar: facts of the selected segment, how far reading is and a way to stop it, counts of the capture.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    StatusLine(Session &session, const Navigator &navigator, QWidget *parent = nullptr);

    QString factsText() const;
    QString countsText() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void refreshLoading();
    /// Tells of a capture that takes its time to open, while another one is still shown.
    void refreshAwaited();
    void refreshCounts();
    void refreshFacts();
    void refreshAll();

    Session &m_session;
    const Navigator &m_navigator;
    QLabel *m_facts;
    QLabel *m_counts;
    QProgressBar *m_progress;
    QToolButton *m_cancel;
    bool m_tellsOfAwaited = false;
};

} // namespace tcpladder
