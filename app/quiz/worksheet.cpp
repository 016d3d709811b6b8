// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiz/worksheet.h"

#include "app/quiz/quizanswer.h"
#include "app/quiz/quizpainter.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace tcpladder {
namespace {

constexpr double MarginMillimetres = 15;

/// Puts a worksheet on as many pages as it takes.
class Worksheet
{
    Q_DECLARE_TR_FUNCTIONS(Worksheet)

public:
    Worksheet(const QuizSheet &sheet, const QString &title, QPdfWriter &writer);

    void print();

private:
    void printLadder(const QString &heading, const QString &task, const QuizPainter::Text &text);
    void printReasons();
    void printHeading(const QString &heading, const QString &task);
    void newPage();
    void makeRoom(double height);
    void printFooter();
    QFont type(double points, bool isBold = false) const;
    double print(const QString &text, const QFont &font, double left = 0);

    const QuizSheet &m_sheet;
    QString m_title;
    QPdfWriter &m_writer;
    QPainter m_painter;
    QFont m_font;
    double m_width;
    double m_height;
    double m_y = 0;
    int m_page = 1;
};

Worksheet::Worksheet(const QuizSheet &sheet, const QString &title, QPdfWriter &writer)
    : m_sheet(sheet),
      m_title(title),
      m_writer(writer),
      m_painter(&writer),
      m_width(writer.width()),
      m_height(writer.height())
{
    // The ladder is as large as the page's width allows.
    m_font = type(9.5);
    const auto needed = [&] {
        return QuizPainter(sheet, Theme::print(), m_font, QFontMetricsF(m_font, &writer), 0).minimumWidth();
    };
    if (needed() > m_width)
        m_font = type(9.5 * m_width / needed());
}

QFont Worksheet::type(double points, bool isBold) const
{
    QFont font = QGuiApplication::font();
    font.setPointSizeF(points);
    font.setBold(isBold);
    return font;
}

double Worksheet::print(const QString &text, const QFont &font, double left)
{
    m_painter.setFont(font);
    m_painter.setPen(Qt::black);
    const QRectF room(left, m_y, m_width - left, m_height);
    const QRectF taken = m_painter.boundingRect(room, Qt::AlignLeft | Qt::TextWordWrap, text);
    if (m_y + taken.height() > m_height - QFontMetricsF(font, &m_writer).height() * 2) {
        newPage();
        return print(text, font, left);
    }
    m_painter.drawText(room, Qt::AlignLeft | Qt::TextWordWrap, text);
    m_y += taken.height();
    return taken.height();
}

void Worksheet::printFooter()
{
    m_painter.setFont(type(8));
    m_painter.setPen(Qt::black);
    m_painter.drawText(QRectF(0, 0, m_width, m_height), Qt::AlignRight | Qt::AlignBottom,
                       tr("%1 · page %2", "title of a worksheet, number of its page").arg(m_title).arg(m_page));
}

void Worksheet::newPage()
{
    printFooter();
    m_writer.newPage();
    ++m_page;
    m_y = 0;
}

void Worksheet::makeRoom(double height)
{
    if (m_y + height > m_height - QFontMetricsF(type(8), &m_writer).height() * 2)
        newPage();
}

void Worksheet::printHeading(const QString &heading, const QString &task)
{
    print(heading, type(16, true));
    m_y += m_height * 0.006;
    print(task, type(9.5));
    m_y += m_height * 0.015;
}

void Worksheet::printLadder(const QString &heading, const QString &task, const QuizPainter::Text &text)
{
    const QuizPainter ladder(m_sheet, Theme::print(), m_font, QFontMetricsF(m_font, &m_writer), m_width);
    printHeading(heading, task);
    ladder.paintHeader(m_painter, m_y);
    m_y += ladder.headerHeight();
    for (std::size_t row = 0; row < m_sheet.rows().size(); ++row) {
        const int page = m_page;
        makeRoom(ladder.heightOf(row));
        if (page != m_page) {
            ladder.paintHeader(m_painter, m_y);
            m_y += ladder.headerHeight();
        }
        ladder.paintRow(m_painter, row, m_y, text);
        m_y += ladder.heightOf(row);
    }
}

void Worksheet::printReasons()
{
    m_y += m_height * 0.02;
    print(tr("Why"), type(12, true));
    m_y += m_height * 0.006;
    std::size_t row = m_sheet.rows().size();
    for (const QuizBlank &blank : m_sheet.blanks()) {
        if (blank.row != row) {
            row = blank.row;
            m_y += m_height * 0.005;
            print(tr("Segment %1").arg(m_sheet.rows()[row].view.index + 1), type(9, true));
        }
        const QuizAnswer answer(m_sheet, blank);
        const QString what = blank.field == QuizField::ClientState   ? tr("Client")
                             : blank.field == QuizField::ServerState ? tr("Server")
                             : blank.field == QuizField::Flags       ? answer.expected()
                             : blank.field == QuizField::Sequence    ? QStringLiteral("Seq=") + answer.expected()
                                                                     : QStringLiteral("Ack=") + answer.expected();
        print(tr("%1: %2", "what is asked, why the answer is right").arg(what, answer.why()), type(9), m_width * 0.03);
    }
}

void Worksheet::print()
{
    printLadder(
        m_title,
        tr("Name: ____________________    Date: ______________\n\nFill in the blanks: states are those after the "
           "segment, by RFC 9293; flags as tcpdump prints them; sequence numbers are relative to the initial ones."),
        {});
    newPage();
    printLadder(tr("%1 — key", "title of a worksheet").arg(m_title), tr("The answers, and below why each is right."),
                [this](const QuizBlank &blank) { return QuizAnswer(m_sheet, blank).expected(); });
    printReasons();
    printFooter();
}

} // namespace

bool writeWorksheet(const QuizSheet &sheet, const QString &title, const QString &file)
{
    QSaveFile output(file);
    if (!output.open(QIODevice::WriteOnly))
        return false;
    {
        QPdfWriter writer(&output);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(MarginMillimetres, MarginMillimetres, MarginMillimetres, MarginMillimetres),
                              QPageLayout::Millimeter);
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("tcpladder"));
        Worksheet(sheet, title, writer).print();
    }
    return output.commit();
}

void saveWorksheetAs(QWidget *parent, const std::shared_ptr<const Trace> &trace, FlowId flow, QuizParts parts,
                     const QString &title)
{
    auto *dialog = new QFileDialog(parent, QCoreApplication::translate("Worksheet", "Save the Worksheet"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->setNameFilter(QCoreApplication::translate("Worksheet", "PDF (*.pdf)"));
    dialog->selectFile(title + QStringLiteral(".pdf"));
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [=](const QString &file) {
        if (!writeWorksheet(QuizSheet(*trace, flow, parts), title, file))
            QMessageBox::warning(parent, QCoreApplication::translate("Worksheet", "Save the Worksheet"),
                                 QCoreApplication::translate("Worksheet", "%1 cannot be written.").arg(file));
    });
    dialog->open();
}

} // namespace tcpladder
