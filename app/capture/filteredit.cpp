// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/filteredit.h"

#include "app/text/errortext.h"
#include "app/theme/theme.h"
#include "core/capture/packetfilter.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <optional>

namespace tcpladder {

FilterEdit::FilterEdit(QWidget *parent) : QWidget(parent), m_edit(new QLineEdit), m_problem(new QLabel)
{
    m_edit->setClearButtonEnabled(true);
    m_edit->setPlaceholderText(tr("All packets; or tcp port 80, host 192.0.2.1, …"));
    m_edit->setAccessibleName(tr("Capture filter"));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addWidget(m_edit);
    column->addWidget(m_problem);
    setFocusProxy(m_edit);
    setFocusPolicy(Qt::StrongFocus); // or the letter that is underlined in its label would lead nowhere
    connect(m_edit, &QLineEdit::textChanged, this, &FilterEdit::check);
}

QString FilterEdit::filter() const
{
    return m_edit->text().trimmed();
}

void FilterEdit::setFilter(const QString &filter)
{
    m_edit->setText(filter);
}

QString FilterEdit::problem() const
{
    return m_problem->text();
}

void FilterEdit::check()
{
    m_isRight = false; // until it is known
    m_job.run(
        [text = filter().toStdString()](const std::stop_token &) -> std::optional<Error> {
            const auto compiled = PacketFilter::compile(text);
            return compiled ? std::nullopt : std::optional(compiled.error());
        },
        [this](const std::optional<Error> &error) {
            m_isRight = !error;
            QPalette colors;
            colors.setColor(QPalette::WindowText, Theme::of(palette()).trouble);
            m_problem->setPalette(colors);
            m_problem->setText(error ? errorLine(*error) : QString());
            m_problem->setVisible(error.has_value());
            Q_EMIT checked();
        });
}

} // namespace tcpladder
