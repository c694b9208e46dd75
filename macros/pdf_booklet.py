def impose(pdf): return pdf
