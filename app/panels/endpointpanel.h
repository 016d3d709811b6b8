// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/endpointfacts.h"

#include <QScrollArea>

#include <array>
#include <optional>

class QGridLayout;
class QLabel;

namespace tcpladder {

class Navigator;
class Session;

/// One end point after the selected segment, or after the last one if none is selected: its state in large, what the
/// state means, and the variables of RFC 9293 3.3.1. What is unknown is shown as unknown.
class EndpointPanel : public QScrollArea
{
    Q_OBJECT

public:
    EndpointPanel(const Session &session, const Navigator &navigator, Side side, QWidget *parent = nullptr);

    /// What is shown; empty if no flow is.
    const std::optional<EndpointFacts> &facts() const { return m_facts; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum Variable {
        SendUnacknowledged,
        SendNext,
        SendWindow,
        InitialSequence,
        ReceiveNext,
        ReceiveWindow,
        WindowScale,
        SegmentSize,
        Sack,
        VariableCount
    };

    void build();
    void refresh();
    void show(const EndpointFacts &facts);
    void showVariables(const EndpointFacts &facts);
    void nameVariables();
    void placeVariables(int rows);
    void set(Variable variable, const std::optional<QString> &text);

    const Session &m_session;
    const Navigator &m_navigator;
    Side m_side;
    std::optional<EndpointFacts> m_facts;
    QLabel *m_title;
    QLabel *m_end;
    QLabel *m_swatch;
    QLabel *m_state;
    QLabel *m_meaning;
    QLabel *m_cause;
    QWidget *m_variables;
    QGridLayout *m_grid;
    int m_rows = 0; ///< of variables, in as many columns as that takes
    std::array<QLabel *, VariableCount> m_names{};
    std::array<QLabel *, VariableCount> m_values{};
};

} // namespace tcpladder
