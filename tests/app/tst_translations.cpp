// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

#include <optional>

namespace {

struct Message {
    QString context;
    QString source;
    QString comment;
    QString type;      ///< "unfinished", "vanished", "obsolete", or empty for a finished one
    QStringList forms; ///< one, or one a plural form
    bool isPlural = false;

    QString name() const { return QStringLiteral("%1: \"%2\" %3").arg(context, source, comment).trimmed(); }
};

/// The messages of a .ts file; nothing if it cannot be read.
std::optional<QList<Message>> messagesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    Message message;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == QLatin1String("message"))
            messages.append(message);
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            message = {};
            message.context = context;
            message.isPlural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
        } else if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("comment")) {
            message.comment = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            message.type = xml.attributes().value(QLatin1String("type")).toString();
            if (!message.isPlural)
                message.forms = {xml.readElementText()};
        } else if (xml.name() == QLatin1String("numerusform")) {
            message.forms.append(xml.readElementText());
        }
    }
    return xml.hasError() ? std::nullopt : std::optional(messages);
}

QStringList allMatches(const QString &text, const QString &pattern)
{
    QStringList found;
    auto match = QRegularExpression(pattern).globalMatch(text);
    while (match.hasNext())
        found.append(match.next().captured());
    found.sort();
    return found;
}

/// %1, %L2, %n: the order may differ, for languages order their words differently.
QStringList placeholders(const QString &text)
{
    return allMatches(text, QStringLiteral("%(?:L?[0-9]{1,2}|L?n)"));
}

/// How many keys a text of a menu or button underlines; && is a plain &.
qsizetype accelerators(QString text)
{
    return allMatches(text.remove(QStringLiteral("&&")), QStringLiteral("&\\w")).size();
}

/// Options of a text that a filter of a file dialog needs: "(*.pcap *.cap)".
QStringList filePatterns(const QString &text)
{
    return allMatches(text, QStringLiteral("\\(\\*[^)]*\\)"));
}

/// What is wrong with a message's translation, or an empty string.
QString faultOf(const Message &message)
{
    if (!message.type.isEmpty())
        return QStringLiteral("%1 is %2").arg(message.name(), message.type);
    if (message.forms.isEmpty())
        return QStringLiteral("%1 has no translation").arg(message.name());
    for (const QString &form : message.forms) {
        if (form.isEmpty())
            return QStringLiteral("%1 has an empty translation").arg(message.name());
        if (placeholders(form) != placeholders(message.source))
            return QStringLiteral("%1 has other placeholders in \"%2\"").arg(message.name(), form);
        if (accelerators(form) != accelerators(message.source))
            return QStringLiteral("%1 has not one accelerator in \"%2\"").arg(message.name(), form);
        if (filePatterns(form) != filePatterns(message.source))
            return QStringLiteral("%1 has other file patterns in \"%2\"").arg(message.name(), form);
        if (form.count(QLatin1Char('\n')) != message.source.count(QLatin1Char('\n')))
            return QStringLiteral("%1 has other lines in \"%2\"").arg(message.name(), form);
    }
    return {};
}

QStringList faultsOf(const QList<Message> &messages)
{
    QStringList faults;
    for (const Message &message : messages) {
        if (const QString fault = faultOf(message); !fault.isEmpty())
            faults.append(fault);
    }
    return faults;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsFaults();
    void coversTheSources_data();
    void coversTheSources();
};

void TestTranslations::findsFaults()
{
    const auto make = [](const QString &source, const QStringList &forms, const QString &type = {}) {
        Message message;
        message.source = source;
        message.forms = forms;
        message.type = type;
        return message;
    };
    QCOMPARE(faultOf(make(QStringLiteral("%1 of %2"), {QStringLiteral("%2 / %1")})), QString());
    QCOMPARE(faultOf(make(QStringLiteral("&Open"), {QStringLiteral("X(&O)")})), QString());
    QVERIFY(!faultOf(make(QStringLiteral("a"), {QStringLiteral("b")}, QStringLiteral("unfinished"))).isEmpty());
    QVERIFY(!faultOf(make(QStringLiteral("a"), {})).isEmpty());
    QVERIFY(!faultOf(make(QStringLiteral("a"), {QString()})).isEmpty());
    QVERIFY(!faultOf(make(QStringLiteral("%1 of %2"), {QStringLiteral("%1 of %1")})).isEmpty());
    QVERIFY(!faultOf(make(QStringLiteral("%L1"), {QStringLiteral("%1")})).isEmpty());
    QVERIFY(!faultOf(make(QStringLiteral("%n a"), {QStringLiteral("%n a"), QStringLiteral("one a")})).isEmpty());
    QVERIFY(!faultOf(make(QStringLiteral("&Open"), {QStringLiteral("Open")})).isEmpty());
    QVERIFY(!faultOf(make(QStringLiteral("All (*)"), {QStringLiteral("All")})).isEmpty());
}

void TestTranslations::coversTheSources_data()
{
    QTest::addColumn<QString>("name");
    const QDir folder(QStringLiteral(TCPLADDER_SOURCES "/translations"));
    const QStringList names = folder.entryList({QStringLiteral("tcpladder_*.ts")}, QDir::Files, QDir::Name);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void TestTranslations::coversTheSources()
{
    QFETCH(QString, name);
    const QString root = QStringLiteral(TCPLADDER_SOURCES);
    const auto kept = messagesOf(root + QStringLiteral("/translations/") + name);
    QVERIFY2(kept, "not a readable .ts file");
    QVERIFY(!kept->isEmpty());
    QStringList faults = faultsOf(*kept);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));

    const QString lupdate = QStringLiteral(TCPLADDER_LUPDATE);
    if (!QFile::exists(lupdate))
        QSKIP("no lupdate here to compare with the sources");
    const QTemporaryDir folder;
    const QString copy = folder.filePath(name);
    QVERIFY(QFile::copy(root + QStringLiteral("/translations/") + name, copy));
    QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
    QStringList arguments{QStringLiteral("-locations"),
                          QStringLiteral("none"),
                          QStringLiteral("-no-ui-lines"),
                          QStringLiteral("-I"),
                          root,
                          root + QStringLiteral("/app"),
                          QStringLiteral("-ts"),
                          copy};
    if (name == QLatin1String("tcpladder_en.ts"))
        arguments.prepend(QStringLiteral("-pluralonly"));
    QProcess process;
    process.start(lupdate, arguments);
    QVERIFY2(process.waitForFinished(120'000), "lupdate did not end");
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());

    const auto updated = messagesOf(copy);
    QVERIFY(updated);
    faults = faultsOf(*updated); // a new text is unfinished, one that no source says any more is vanished
    QVERIFY2(faults.isEmpty(), qPrintable(QStringLiteral("run the target update_translations, then translate:\n")
                                          + faults.join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
