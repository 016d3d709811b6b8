// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/exportdialog.h"

#include "app/figure/pagesize.h"
#include "app/theme/screenfit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tcpladder {
namespace {

constexpr QSize PreviewSize(460, 420);
constexpr QSize SmallestPreview(160, 120);

QSpinBox *spinBox(int low, int high, int value)
{
    auto *box = new QSpinBox;
    box->setRange(low, high);
    box->setValue(value);
    return box;
}

QWidget *besides(const QList<QWidget *> &widgets)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    layout->addStretch();
    row->setFocusProxy(widgets.first());
    row->setFocusPolicy(Qt::StrongFocus); // or the letter that is underlined in its label would lead nowhere
    return row;
}

} // namespace

ExportDialog::ExportDialog(ExportSubject subject, QWidget *parent) : QDialog(parent), m_subject(std::move(subject))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export"));
    auto *what = new QFormLayout;
    makeWhat(what);
    m_looks = new QWidget;
    auto *looks = new QFormLayout(m_looks);
    looks->setContentsMargins(0, 0, 0, 0);
    makeLooks(looks);
    m_preview = new QLabel;
    m_preview->setMinimumSize(SmallestPreview);
    m_preview->setSizePolicy(QSizePolicy::Ignored,
                             QSizePolicy::Ignored); // the picture follows the room, not it the picture
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setFrameShape(QFrame::StyledPanel);
    m_preview->setAccessibleName(tr("Preview"));
    m_remark = new QLabel;
    m_remark->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_export = buttons->addButton(tr("&Export…"), QDialogButtonBox::AcceptRole);
    m_export->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false); // nor is it what Return means meanwhile
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::chooseFile);

    auto *choices = new QWidget;
    auto *left = new QVBoxLayout(choices);
    left->setContentsMargins(0, 0, 0, 0);
    left->addLayout(what);
    left->addWidget(m_looks);
    left->addStretch();
    auto *scroller = new QScrollArea; // on small screens
    scroller->setWidget(choices);
    scroller->setWidgetResizable(true);
    scroller->setFrameShape(QFrame::NoFrame);
    scroller->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroller->setMinimumWidth(choices->sizeHint().width() + style()->pixelMetric(QStyle::PM_ScrollBarExtent));
    auto *columns = new QHBoxLayout;
    columns->addWidget(scroller);
    columns->addWidget(m_preview, 1);
    auto *all = new QVBoxLayout(this);
    all->addLayout(columns, 1);
    all->addWidget(m_remark);
    all->addWidget(buttons);
    const int around = 2 * (buttons->sizeHint().height() + all->spacing()) + fontMetrics().height();
    const QSize usual(scroller->minimumWidth() + PreviewSize.width() + 3 * all->spacing(),
                      std::max(choices->sizeHint().height(), PreviewSize.height()) + around);
    resizeOnScreen(*this, usual);
    choicesChanged();
}

void ExportDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    layout()->activate(); // the preview has its size before it is asked for it
    showPreview();
}

void ExportDialog::makeWhat(QFormLayout *form)
{
    m_format = new QComboBox;
    for (const ExportFormatNames &names : exportFormats()) {
        if (!names.suffix.isEmpty())
            m_format->addItem(tr("%1 (.%2)", "format (suffix)").arg(formatText(names.format), names.suffix),
                              static_cast<int>(names.format));
    }
    setFormat(ExportFormat::Png);
    form->addRow(tr("&Format:"), m_format);
    m_part = new QComboBox;
    m_part->addItem(tr("This flow"), static_cast<int>(Part::Flow));
    m_part->addItem(tr("What is in sight"), static_cast<int>(Part::InSight));
    m_part->addItem(tr("Segments"), static_cast<int>(Part::Rows));
    m_part->addItem(tr("All flows"), static_cast<int>(Part::AllFlows));
    form->addRow(tr("&What:"), m_part);
    const auto count = static_cast<int>(std::min(m_subject.trace->segmentCount(m_subject.flow), 0x7fffffffU));
    m_first = spinBox(1, count, 1);
    m_last = spinBox(1, count, count);
    m_first->setAccessibleName(tr("First segment"));
    m_last->setAccessibleName(tr("Last segment"));
    form->addRow(tr("&Segments:"), besides({m_first, new QLabel(QStringLiteral("–")), m_last}));
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::choicesChanged);
    connect(m_part, &QComboBox::currentIndexChanged, this, &ExportDialog::choicesChanged);
    connect(m_first, &QSpinBox::valueChanged, this, &ExportDialog::choicesChanged);
    connect(m_last, &QSpinBox::valueChanged, this, &ExportDialog::choicesChanged);
}

void ExportDialog::makeLooks(QFormLayout *form)
{
    m_size = new QComboBox;
    m_size->addItem(tr("As high as needed"), QSize());
    for (const PageSize &size : pageSizes())
        m_size->addItem(size.name, size.pixels);
    m_size->addItem(tr("Own"), QSize(0, 0));
    m_width = spinBox(100, 20000, 1600);
    m_height = spinBox(100, 20000, 900);
    m_width->setAccessibleName(tr("Width in pixels"));
    m_height->setAccessibleName(tr("Height in pixels"));
    form->addRow(tr("&Page:"), besides({m_size, m_width, new QLabel(QStringLiteral("×")), m_height}));
    m_scale = new QDoubleSpinBox;
    m_scale->setRange(0.25, 8);
    m_scale->setSingleStep(0.25);
    m_scale->setValue(1);
    m_scale->setPrefix(QStringLiteral("× "));
    form->addRow(tr("S&cale:"), m_scale);
    m_theme = new QComboBox;
    m_theme->addItem(tr("As in the window"), QString());
    m_theme->addItem(tr("Light"), QStringLiteral("light"));
    m_theme->addItem(tr("Dark"), QStringLiteral("dark"));
    m_theme->addItem(tr("Black on white"), QStringLiteral("print"));
    form->addRow(tr("C&olours:"), m_theme);
    m_folds = new QComboBox;
    m_folds->addItem(tr("As in the window"));
    m_folds->addItem(tr("Nothing"), static_cast<int>(FoldLevel::All));
    m_folds->addItem(tr("Data in order"), static_cast<int>(FoldLevel::Runs));
    m_folds->addItem(tr("Handshake, data and close"), static_cast<int>(FoldLevel::Phases));
    form->addRow(tr("Fol&d:"), m_folds);
    m_title = new QLineEdit;
    form->addRow(tr("&Title:"), m_title);
    m_caption = new QLineEdit;
    form->addRow(tr("Ca&ption:"), m_caption);
    m_steps = new QCheckBox(tr("A picture for each se&gment, to build a slide up"));
    m_onePage = new QCheckBox(tr("S&hrink to one page"));
    m_transparent = new QCheckBox(tr("Transparent &background"));
    for (QCheckBox *box : {m_steps, m_onePage, m_transparent}) {
        form->addRow(box);
        connect(box, &QCheckBox::toggled, this, &ExportDialog::choicesChanged);
    }
    for (QComboBox *box : {m_size, m_theme, m_folds})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::choicesChanged);
    for (QSpinBox *box : {m_width, m_height})
        connect(box, &QSpinBox::valueChanged, this, &ExportDialog::choicesChanged);
    for (QLineEdit *edit : {m_title, m_caption})
        connect(edit, &QLineEdit::textChanged, this, &ExportDialog::choicesChanged);
}

ExportDialog::Part ExportDialog::part() const
{
    return static_cast<Part>(m_part->currentData().toInt());
}

ExportFormat ExportDialog::format() const
{
    return static_cast<ExportFormat>(m_format->currentData().toInt());
}

void ExportDialog::setFormat(ExportFormat format)
{
    m_format->setCurrentIndex(m_format->findData(static_cast<int>(format)));
}

ExportJob ExportDialog::job() const
{
    ExportJob job;
    job.trace = m_subject.trace;
    if (part() != Part::AllFlows)
        job.choice.flows = {m_subject.flow.value()};
    else if (isDrawn(format())) // all flows, one after another
        for (std::uint32_t i = 0; i < m_subject.trace->counts().flows && i < 1000; ++i)
            job.choice.flows.push_back(i);
    if (part() == Part::InSight)
        job.choice.rows = m_subject.inSight;
    else if (part() == Part::Rows)
        job.choice.rows = {static_cast<std::uint32_t>(m_first->value() - 1),
                           static_cast<std::uint32_t>(m_last->value() - 1)};
    job.style = m_subject.style;
    job.arrangement = m_subject.arrangement;
    if (const QVariant folds = m_folds->currentData(); folds.isValid())
        job.arrangement.folds = static_cast<FoldLevel>(folds.toInt());
    if (const QString theme = m_theme->currentData().toString(); !theme.isEmpty())
        job.style.theme = &Theme::named(theme, palette());
    job.style.isTransparent = m_transparent->isChecked();
    const QSize size = m_size->currentData().toSize();
    if (size == QSize(0, 0))
        job.picture.size = QSize(m_width->value(), m_height->value());
    else if (size.isValid())
        job.picture.size = size;
    job.picture.isOnePage = m_onePage->isChecked();
    job.picture.title = m_title->text();
    job.picture.caption = m_caption->text();
    job.scale = m_scale->value();
    job.hasSteps = m_steps->isChecked();
    job.frames = m_subject.frames;
    return job;
}

void ExportDialog::choicesChanged()
{
    const bool isOwn = m_size->currentData().toSize() == QSize(0, 0);
    m_width->setEnabled(isOwn);
    m_height->setEnabled(isOwn);
    m_onePage->setEnabled(m_size->currentIndex() > 0);
    m_first->setEnabled(part() == Part::Rows);
    m_last->setEnabled(part() == Part::Rows);
    m_last->setMinimum(m_first->value());
    m_looks->setEnabled(isDrawn(format()));
    showPreview();
}

void ExportDialog::showPreview()
{
    m_remark->clear();
    if (!isDrawn(format())) {
        m_drawing.cancel();
        m_preview->clear();
        return;
    }
    struct Preview {
        QImage image;
        QStringList remarks;
        std::size_t pages = 0;
    };
    ExportJob job = this->job();
    job.picture.mostPages = 200; // to be counted; all are exported
    const QSize room = m_preview->size() * devicePixelRatioF();
    m_drawing.run(
        [job, room](const std::stop_token &) {
            Preview preview;
            const std::vector<Figure> figures = exportFigures(job, preview.remarks);
            preview.pages = figures.size();
            if (figures.empty())
                return preview;
            const Figure &figure = job.hasSteps ? figures.back() : figures.front();
            const QSizeF fitting = figure.size.scaled(room, Qt::KeepAspectRatio);
            preview.image = figureImage(figure, fitting.width() / figure.size.width());
            return preview;
        },
        [this](const Preview &preview) {
            QPixmap pixmap = QPixmap::fromImage(preview.image);
            pixmap.setDevicePixelRatio(devicePixelRatioF());
            m_preview->setPixmap(pixmap);
            if (preview.pages > 1)
                m_remark->setText(preview.remarks.isEmpty()
                                      ? tr("%Ln page(s)", nullptr, static_cast<int>(preview.pages))
                                      : tr("More than %Ln page(s)", nullptr, static_cast<int>(preview.pages)));
            else
                m_remark->setText(preview.remarks.join(QLatin1Char('\n')));
        });
}

void ExportDialog::chooseFile()
{
    QString suffix;
    for (const ExportFormatNames &names : exportFormats()) {
        if (names.format == format())
            suffix = names.suffix;
    }
    auto *dialog = new QFileDialog(this, tr("Export"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(QStringLiteral("%1 (*.%2)").arg(formatText(format()), suffix));
    dialog->selectFile(m_subject.name + QLatin1Char('.') + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::exportTo);
    dialog->open();
}

void ExportDialog::exportTo(const QString &file)
{
    m_export->setEnabled(false);
    m_remark->setText(tr("Writing %1…").arg(QFileInfo(file).fileName()));
    m_writing.run(
        [file, format = format(), job = job()](const std::stop_token &stop) mutable {
            job.isCancelled = [stop] { return stop.stop_requested(); };
            return tcpladder::exportTo(file, format, job);
        },
        [this](const ExportOutcome &outcome) { done(outcome); });
}

void ExportDialog::done(const ExportOutcome &outcome)
{
    m_export->setEnabled(true);
    m_remark->setText(outcome.error.isEmpty() ? outcome.remarks.join(QLatin1Char('\n')) : outcome.error);
    if (!outcome.error.isEmpty()) {
        Q_EMIT failed(outcome.error);
        return;
    }
    Q_EMIT exported(outcome.written);
    if (outcome.remarks.isEmpty())
        accept();
}

} // namespace tcpladder
