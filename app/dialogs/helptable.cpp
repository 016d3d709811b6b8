// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/helptable.h"

#include "app/text/marktext.h"
#include "app/text/statetext.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <array>

namespace tcpladder {
namespace {

struct Help {
    Q_DECLARE_TR_FUNCTIONS(Help)
};

QString html(const QList<HelpTable::Row> &rows)
{
    QString text = QStringLiteral("<table cellpadding='3'>");
    for (const HelpTable::Row &row : rows) {
        if (row.term.isEmpty())
            text += QStringLiteral("<tr><td colspan='2'><h3>%1</h3></td></tr>").arg(row.text.toHtmlEscaped());
        else
            text += QStringLiteral("<tr><td><b>%1</b>&nbsp;&nbsp;</td><td>%2</td></tr>")
                        .arg(row.term.toHtmlEscaped(), row.text.toHtmlEscaped());
    }
    return text + QStringLiteral("</table>");
}

} // namespace

HelpTable::HelpTable(const QString &title, const QList<Row> &rows, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto *browser = new QTextBrowser;
    browser->setHtml(html(rows));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(browser);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 30);
}

QList<HelpTable::Row> legendRows()
{
    QList<HelpTable::Row> rows = {
        {{}, Help::tr("Flags as tcpdump prints them")},
        {QStringLiteral("[S]"), Help::tr("SYN: asks to open and gives the initial sequence number")},
        {QStringLiteral("[S.]"), Help::tr("SYN, ACK: agrees to open and gives its own")},
        {QStringLiteral("[.]"), Help::tr("ACK alone: says what arrived")},
        {QStringLiteral("[P.]"), Help::tr("PSH, ACK: data that the receiver should hand on at once")},
        {QStringLiteral("[F.]"), Help::tr("FIN, ACK: has no more to send")},
        {QStringLiteral("[R] [R.]"), Help::tr("RST: there is no such connection, or it is given up")},
        {QStringLiteral("U"), Help::tr("URG: the urgent pointer counts")},
        {QStringLiteral("E"), Help::tr("ECE: the network said that it is congested (RFC 3168)")},
        {QStringLiteral("W"), Help::tr("CWR: the sender has slowed down (RFC 3168)")},
        {QStringLiteral("e"), Help::tr("AE: accurate congestion feedback (RFC 9768)")},
        {{}, Help::tr("States, and what other programs call them")},
    };
    struct Names {
        State state;
        const char *others;
    };
    static constexpr std::array States = {Names{State::Closed, "CLOSE, UNCONN"},
                                          Names{State::Listen, "LISTEN"},
                                          Names{State::SynSent, "SYN_SENT, SYN-SENT, SYN_SEND"},
                                          Names{State::SynReceived, "SYN_RECV, SYN-RECV, SYN_RCVD"},
                                          Names{State::Established, "ESTABLISHED, ESTAB"},
                                          Names{State::FinWait1, "FIN_WAIT1, FIN-WAIT-1"},
                                          Names{State::FinWait2, "FIN_WAIT2, FIN-WAIT-2"},
                                          Names{State::CloseWait, "CLOSE_WAIT, CLOSE-WAIT"},
                                          Names{State::Closing, "CLOSING"},
                                          Names{State::LastAck, "LAST_ACK, LAST-ACK"},
                                          Names{State::TimeWait, "TIME_WAIT, TIME-WAIT"}};
    for (const Names &names : States)
        rows.append({stateText(names.state), Help::tr("%1 Also: %2.", "meaning of a state, its other names")
                                                 .arg(stateMeaning(names.state), QLatin1String(names.others))});
    rows.append({{}, Help::tr("Marks")});
    for (int i = 0; i < MarkCount; ++i)
        rows.append({markText(static_cast<Mark>(i)), markMeaning(static_cast<Mark>(i))});
    return rows;
}

QList<HelpTable::Row> ladderKeyRows()
{
    return {
        {{}, Help::tr("In the ladder")},
        {QStringLiteral("j k ↓ ↑"), Help::tr("next and previous segment")},
        {QStringLiteral("PgDn PgUp"), Help::tr("a page on, a page back")},
        {QStringLiteral("Home End"), Help::tr("first and last segment")},
        {QStringLiteral("n N"), Help::tr("next and previous trouble")},
        {QStringLiteral("g"), Help::tr("go to a segment's number, or to a time")},
        {QStringLiteral("/"), Help::tr("find a flag, a number or a text")},
        {QStringLiteral("r"), Help::tr("count deltas from this segment, or no more")},
        {QStringLiteral("Enter"), Help::tr("open or close what is folded")},
        {QStringLiteral("t"), Help::tr("even rows, or time to scale")},
        {QStringLiteral("[ ]"), Help::tr("to scale: compress and stretch time")},
        {QStringLiteral("+ − 0"), Help::tr("larger, smaller, as it was")},
    };
}

} // namespace tcpladder
