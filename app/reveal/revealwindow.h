// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/navigation/navigator.h"
#include "app/reveal/revealer.h"
#include "app/session/session.h"
#include "app/text/whysentences.h"

#include <QWidget>

class QLabel;

namespace tcpladder {

class LadderView;
class RevealPanel;
struct LadderStyle;

/// One flow for an audience: fills the screen, in large type, and shows segment after segment at the keys of a keyboard
/// or of a presenter's clicker. What the window behind it shows stays as it is.
class RevealWindow : public QWidget
{
    Q_OBJECT

public:
    /// Shows @p flow of the session's capture, labelled as in @p style. The window deletes itself when it is left.
    RevealWindow(const Session &session, FlowId flow, const LadderStyle &style, QWidget *parent = nullptr);

    Revealer &revealer() { return m_revealer; }
    const LadderView &ladder() const { return *m_ladder; }
    const RevealPanel &panel() const { return *m_panel; }

Q_SIGNALS:
    /// The window was left when the flow's first @p count segments were shown.
    void left(std::uint32_t count);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void zoom(double factor);

    Navigator m_navigator;
    Revealer m_revealer;
    WhySentences m_why; ///< for who hears the segments read
    LadderView *m_ladder;
    RevealPanel *m_panel;
    QLabel *m_hint;
    double m_zoom = 1; ///< beyond what the window's width gives
    double m_fit = 1;  ///< what keeps both sides in sight
};

} // namespace tcpladder
