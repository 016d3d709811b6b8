// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/ladderoutput.h"

#include "app/exporting/textexport.h"
#include "app/figure/figuresvg.h"

#include <QMimeData>
#include <QPainter>
#include <QPrintPreviewDialog>
#include <QPrinter>

#include <sstream>

namespace tcpladder {
namespace {

constexpr double PixelsToInch = 96;
constexpr double ClipboardScale = 2; // sharp on slides
constexpr std::size_t MostPages = 200;

ExportJob jobOf(const ExportSubject &subject)
{
    ExportJob job;
    job.trace = subject.trace;
    job.choice.flows = {subject.flow.value()};
    job.style = subject.style;
    job.arrangement = subject.arrangement;
    return job;
}

void printPages(const ExportSubject &subject, QPrinter &printer)
{
    ExportJob job = jobOf(subject);
    job.style.theme = &Theme::print();
    const QSizeF inches = printer.pageRect(QPrinter::Inch).size();
    job.picture.size = (inches * PixelsToInch).toSize();
    job.picture.mostPages = MostPages;
    QStringList remarks;
    const std::vector<Figure> pages = exportFigures(job, remarks);
    const int first = printer.fromPage() > 0 ? printer.fromPage() : 1;
    const int last = printer.toPage() > 0 ? printer.toPage() : static_cast<int>(pages.size());
    QPainter painter(&printer);
    for (int page = first; page <= last && page <= static_cast<int>(pages.size()); ++page) {
        if (page > first)
            printer.newPage();
        painter.save();
        painter.scale(printer.resolution() / PixelsToInch, printer.resolution() / PixelsToInch);
        paintFigure(painter, pages[static_cast<std::size_t>(page - 1)]);
        painter.restore();
    }
}

} // namespace

void printLadder(QWidget *parent, const ExportSubject &subject)
{
    auto *dialog = new QPrintPreviewDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->printer()->setDocName(subject.name);
    QObject::connect(dialog, &QPrintPreviewDialog::paintRequested, dialog,
                     [subject](QPrinter *printer) { printPages(subject, *printer); });
    dialog->open();
}

QMimeData *copiedLadder(const ExportSubject &subject)
{
    ExportJob job = jobOf(subject);
    job.choice.rows = subject.inSight;
    QStringList remarks;
    auto *data = new QMimeData;
    if (const std::vector<Figure> figures = exportFigures(job, remarks); !figures.empty()) {
        data->setImageData(figureImage(figures[0], ClipboardScale));
        data->setData(QStringLiteral("image/svg+xml"), figureSvg(figures[0]));
    }
    std::ostringstream text;
    writeText(ExportFormat::Ladder, textJob(job), text);
    data->setText(QString::fromStdString(text.str()));
    return data;
}

} // namespace tcpladder
