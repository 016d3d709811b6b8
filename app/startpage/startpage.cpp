// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/startpage/startpage.h"

#include "app/lessons/lessondirectory.h"
#include "app/settings/settings.h"
#include "app/theme/theme.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tcpladder {
namespace {

constexpr int FileRole = Qt::UserRole;
constexpr int IconSide = 64;
constexpr int MostRecent = 10;

/// As high as its entries, so that the page scrolls, not the list; long lists have a scroll bar of their own.
void fitHeight(QListWidget *list, int mostRows)
{
    int height = 2 * list->frameWidth() + 2;
    for (int row = 0; row < std::min(list->count(), mostRows); ++row)
        height += list->sizeHintForRow(row);
    list->setFixedHeight(height);
}

void addHeading(QListWidget *list, const QString &text)
{
    auto *heading = new QListWidgetItem(text, list);
    heading->setFlags(Qt::NoItemFlags);
    heading->setSizeHint(QSize(0, list->fontMetrics().height() * 8 / 5));
    heading->setTextAlignment(Qt::AlignLeft | Qt::AlignBottom);
}

QString homeShortened(const QString &path)
{
    const QString home = QDir::homePath();
    return path.startsWith(home + QLatin1Char('/')) ? QLatin1Char('~') + path.mid(home.size()) : path;
}

} // namespace

StartPage::StartPage(const Settings &settings, QWidget *parent) : QScrollArea(parent), m_settings(settings)
{
    build();
    connect(m_open, &QPushButton::clicked, this, &StartPage::openWanted);
    connect(m_capture, &QPushButton::clicked, this, &StartPage::captureWanted);
    connect(&settings, &Settings::recentFilesChanged, this, &StartPage::fillRecent);
    retranslate();
}

QListWidget *StartPage::makeList()
{
    auto *list = new QListWidget;
    list->setFrameShape(QFrame::NoFrame);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setTextElideMode(Qt::ElideMiddle);
    list->setMouseTracking(true);
    list->viewport()->setCursor(Qt::PointingHandCursor);
    const auto choose = [this](const QListWidgetItem *item) {
        if (const QString file = item->data(FileRole).toString(); !file.isEmpty()) // a heading can be clicked too
            Q_EMIT fileChosen(file);
    };
    connect(list, &QListWidget::itemClicked, this, choose);
    connect(list, &QListWidget::itemActivated, this, [list, choose](const QListWidgetItem *item) {
        if (list->hasFocus()) // Enter; a click has been heard of already
            choose(item);
    });
    return list;
}

void StartPage::build()
{
    auto *page = new QWidget;
    m_icon = new QLabel;
    m_name = new QLabel(QStringLiteral("tcpladder"));
    m_purpose = new QLabel;
    m_purpose->setWordWrap(true);
    m_open = new QPushButton;
    m_capture = new QPushButton;
    m_dropHint = new QLabel;
    m_dropHint->setWordWrap(true);
    m_recentTitle = new QLabel;
    m_lessonTitle = new QLabel;
    m_recent = makeList();
    for (QListWidget *&list : m_lessonLists)
        list = makeList();

    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 2.2);
    large.setBold(true);
    m_name->setFont(large);
    QFont heading = font();
    heading.setBold(true);
    m_recentTitle->setFont(heading);
    m_lessonTitle->setFont(heading);
    const QIcon icon = QGuiApplication::windowIcon();
    m_icon->setPixmap(icon.pixmap(QSize(IconSide, IconSide), devicePixelRatioF()));
    m_icon->setVisible(!icon.isNull());
    m_icon->setAlignment(Qt::AlignTop);

    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_name);
    words->addWidget(m_purpose);
    auto *head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(m_icon);
    head->addLayout(words, 1);
    auto *opening = new QHBoxLayout;
    opening->setSpacing(12);
    opening->addWidget(m_open);
    opening->addWidget(m_capture);
    opening->addWidget(m_dropHint, 1);

    const auto box = [](QLabel *title, QBoxLayout *lists) {
        auto *widget = new QWidget;
        auto *column = new QVBoxLayout(widget);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(6);
        column->addWidget(title);
        column->addLayout(lists);
        column->addStretch(1);
        return widget;
    };
    m_lessonColumns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_lessonColumns->setSpacing(24);
    for (QListWidget *list : m_lessonLists)
        m_lessonColumns->addWidget(list, 1, Qt::AlignTop);
    auto *recent = new QVBoxLayout;
    recent->addWidget(m_recent);
    m_recentBox = box(m_recentTitle, recent);
    m_lessonBox = box(m_lessonTitle, m_lessonColumns);
    m_lists = new QBoxLayout(QBoxLayout::LeftToRight);
    m_lists->setSpacing(32);
    m_lists->addWidget(m_lessonBox, 2);
    m_lists->addWidget(m_recentBox, 1);

    auto *body = new QWidget;
    body->setMaximumWidth(1150);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(32, 24, 32, 24);
    column->setSpacing(20);
    column->addStretch(1);
    column->addLayout(head);
    column->addLayout(opening);
    column->addLayout(m_lists);
    column->addStretch(2);
    auto *centre = new QHBoxLayout(page);
    centre->setContentsMargins(0, 0, 0, 0);
    centre->addWidget(body);

    setWidget(page);
    setBackgroundRole(QPalette::Base);
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusProxy(m_open);
}

void StartPage::fillRecent()
{
    m_recent->clear();
    for (const QString &file : m_settings.recentFiles()) {
        const QFileInfo info(file);
        auto *item = new QListWidgetItem(
            tr("%1  —  %2", "file name, its folder").arg(info.fileName(), homeShortened(info.absolutePath())),
            m_recent);
        item->setData(FileRole, file);
        item->setToolTip(file);
    }
    fitHeight(m_recent, MostRecent);
    m_recentBox->setVisible(m_recent->count() > 0);
}

void StartPage::fillLessons()
{
    const QList<LessonEntry> lessons = lessonsIn(lessonsDirectory());
    for (QListWidget *list : m_lessonLists)
        list->clear();
    QListWidget *list = m_lessonLists[0];
    QString theme;
    for (qsizetype i = 0; i < lessons.size(); ++i) {
        const LessonEntry &lesson = lessons[i];
        if (i == 0 || lesson.theme != theme) {
            theme = lesson.theme;
            if (2 * i >= lessons.size()) // a theme is not torn apart
                list = m_lessonLists[1];
            addHeading(list, lessonThemeText(theme));
        }
        auto *item = new QListWidgetItem(lesson.title, list);
        item->setData(FileRole, lesson.capture);
        item->setToolTip(lesson.title);
    }
    for (QListWidget *each : m_lessonLists)
        fitHeight(each, each->count());
    m_lessonBox->setVisible(!lessons.isEmpty());
}

void StartPage::retranslate()
{
    m_purpose->setText(tr("TCP traffic as a ladder, with the state of both sides."));
    m_open->setText(tr("&Open a capture…"));
    m_capture->setText(tr("&Capture live…"));
    m_dropHint->setText(tr("or drop a file here (pcap, pcapng)"));
    m_recentTitle->setText(tr("Opened lately"));
    m_lessonTitle->setText(tr("Lessons"));
    setAccessibleName(tr("Start page"));
    m_recent->setAccessibleName(m_recentTitle->text());
    for (QListWidget *list : m_lessonLists)
        list->setAccessibleName(m_lessonTitle->text());
    fillRecent();
    fillLessons();
    recolor();
}

void StartPage::recolor()
{
    const Theme &theme = Theme::of(palette());
    QPalette muted;
    muted.setColor(QPalette::WindowText, theme.mutedText);
    m_purpose->setPalette(muted);
    m_dropHint->setPalette(muted);
    for (QListWidget *list : m_lessonLists) {
        for (int row = 0; row < list->count(); ++row) {
            if (list->item(row)->flags() == Qt::NoItemFlags) // a heading: not to be chosen, yet to be read
                list->item(row)->setForeground(theme.mutedText);
        }
    }
}

void StartPage::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        recolor();
}

void StartPage::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    const auto turn = [this](QBoxLayout *lists, int characters) {
        const bool isNarrow = width() < fontMetrics().averageCharWidth() * characters;
        lists->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    };
    turn(m_lists, 140);
    turn(m_lessonColumns, 90);
}

} // namespace tcpladder
